import type { CircleId, RoomId } from "@unionhall/protocol";
import { idOf } from "@unionhall/protocol";
import type { EntryKind } from "@unionhall/union";
import { circleDescribed, circleTitled, itemOpened, templateFacts, toolFor, write, writeFacts } from "@unionhall/union";
import { put } from "../circle/send.ts";
import type { PendingCircle } from "../device/pending.ts";
import type { FoundingActs, Welcome } from "../foundings.ts";
import { Stopped } from "../problems.ts";
import { inside, inTurn } from "./acts.ts";
import { isSteward } from "./is-steward.ts";
import { contentsOf } from "./item-views.ts";
import { openRoom } from "./open-room.ts";
import type { Person } from "./person.ts";
import { open } from "./room-acts.ts";
import type { Session } from "./session.ts";

/* What a circle begins with. Each thing once: what is there, or on its way, is not said again. */

type Given = Parameters<FoundingActs["furnish"]>[1];

/** One that the hall has just opened. */
export async function furnishNew(session: Session, pending: PendingCircle): Promise<void> {
  const { hallway: room, title } = pending;
  const { circle, hallway, held } = session;
  const isTitled = held.alone !== undefined || hallway.title !== "" || isOnItsWay(session, circleTitled);
  if (!isTitled) await put(circle, { room, class: "kept" }, write(circleTitled, { title }));
  await furnishIn(session, room, pending);
}

/** One that stands. */
export async function furnish(person: Person, id: CircleId, given: Given): Promise<void> {
  const session = inside(person, id);
  const { hallway } = session.circle;
  if (!isSteward(session)) throw new Stopped("not-a-steward");
  if (hallway === null) throw new Stopped("no-such-circle");
  await furnishIn(session, hallway, given);
}

async function furnishIn(session: Session, room: RoomId, { purpose = "", tools = [], welcome }: Given): Promise<void> {
  const { circle, hallway } = session;
  const to = { room, class: "kept" } as const;
  if (purpose !== "" && hallway.purposes.length === 0 && !isOnItsWay(session, circleDescribed))
    await put(circle, to, write(circleDescribed, { purpose }));
  for (const what of tools) {
    if (toolIn(session, room, what) !== null) continue;
    const item = { room: idOf("room", circle.env.random(16)), what, title: "", facts: new Map() };
    await put(circle, to, write(itemOpened, item));
  }
  await session.send();
  await session.online();
  if (welcome !== undefined) await welcomeTo(session, toolIn(session, room, "board"), welcome);
}

/** Where something stands on the board, nobody needs it; so the board is read first. */
async function welcomeTo(session: Session, board: RoomId | null, { title, text }: Welcome): Promise<void> {
  if (board === null) return;
  await inTurn(session, () => openRoom(session, board));
  if (contentsOf(session, board).items.size > 0) return;
  await open(session, board, { what: "message", title, text, facts: writeFacts(templateFacts, { template: true }) });
}

function toolIn(session: Session, hallway: RoomId, what: string): RoomId | null {
  return toolFor({ dock: contentsOf(session, hallway) }, what);
}

function isOnItsWay({ circle }: Session, { name }: EntryKind<unknown>): boolean {
  return circle.outbox.items.some(({ kind }) => kind === name);
}
