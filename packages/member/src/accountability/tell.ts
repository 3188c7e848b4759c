import type { RoomId } from "@unionhall/protocol";
import type { Draw } from "@unionhall/union";
import { accountabilitySat, longestItemTitle } from "@unionhall/union";
import { objection } from "../circle/book-writes.ts";
import { Stopped } from "../problems.ts";
import { inBook, leave, trimmed } from "../session/acts.ts";
import { contentsOf } from "../session/item-views.ts";
import type { Person } from "../session/person.ts";
import { open } from "../session/room-acts.ts";
import type { Session } from "../session/session.ts";
import type { Known } from "./inside.ts";
import { wordsOf } from "./inside.ts";
import { say } from "./say.ts";

/** On the board, where all read it. Then nobody needs the circle any more. */
export async function tellIt(
  person: Person,
  session: Session,
  draw: Draw,
  known: Known,
  title: string,
): Promise<RoomId> {
  const agreed = wordsOf(session, known).find(({ waits }) => waits.length === 0);
  if (agreed === undefined) throw new Stopped("not-agreed");
  const { hallway } = session.circle;
  if (hallway === null) throw new Stopped("no-such-circle");
  const tools = [...contentsOf(session, hallway).items.values()];
  const board = tools.find(({ what, state }) => what === "board" && state === "active")?.room;
  const at = board ?? (await open(session, hallway, { what: "board", title: "" }));
  const called = trimmed(title, longestItemTitle);
  const room = await open(session, at, { what: "message", title: called, text: agreed.words });
  await leaveIt(person, session, draw, known, { told: true });
  return room;
}

/** Whoever sat says so, for the next draw. Nothing that was said there is kept here. */
export async function leaveIt(
  person: Person,
  session: Session,
  draw: Draw,
  known: Known,
  more: { readonly told?: true } = {},
): Promise<void> {
  const { me, circle } = session;
  const sat =
    me !== null && known.sits.includes(me) && objection(circle, accountabilitySat, { draw: draw.id }) === null;
  if (sat) await inBook(session, accountabilitySat, { draw: draw.id });
  await say(person, session, draw, known, { over: true, ...more });
  const there = known.into === null ? undefined : person.sessions.get(known.into);
  if (there !== undefined && there.state !== "out") await leave(person, there.circle.id);
}
