import type { RoomId } from "@unionhall/protocol";
import {
  adviceAsked,
  askingFacts,
  longestAsked,
  longestBody,
  longestItemTitle,
  longestTitle,
  toolFor,
  writeFacts,
} from "@unionhall/union";
import type { AdviceCopy, NewAsking } from "../advice.ts";
import { WouldNotCount } from "../circle/would-not-count.ts";
import { actedOn } from "../decisions/known.ts";
import { Stopped } from "../problems.ts";
import type { At } from "../rooms.ts";
import { inside, trimmed } from "../session/acts.ts";
import { contentsOf, itemOf } from "../session/item-views.ts";
import type { Person } from "../session/person.ts";
import { nudge, open, putIn, sendNow } from "../session/room-acts.ts";
import type { Session } from "../session/session.ts";
import { advisersIn, canAskIn } from "./advisers.ts";
import { mayAsk } from "./may.ts";
import { plainly } from "./plainly.ts";

/** The copy goes first: where a decision says that advisers were asked, they were. */
export async function ask(person: Person, { circle, room }: At, asking: NewAsking): Promise<void> {
  const session = inside(person, circle);
  const there = inside(person, asking.circle);
  if (!canAskIn(there)) throw new Stopped("no-such-circle");
  if (!mayAsk(session, actedOn(session, room).decision)) throw new WouldNotCount("round-is-over");
  const called = trimmed(asking.called, longestTitle);
  const asks = trimmed(plainly(session, asking.asks), longestAsked);
  const opened = await put(there, { ...copied(session, asking), asks });
  await putIn(session, room, adviceAsked, { asking: opened, circle: asking.circle, called, asks });
  sendNow(session);
}

export function copyOf(session: Session, room: RoomId): AdviceCopy {
  const title = itemOf(session, room)?.item.title ?? "";
  const text = session.room(room).thread.body.at(-1)?.text ?? "";
  return { title: plainly(session, title), text: plainly(session, text) };
}

function copied(session: Session, asking: NewAsking): AdviceCopy {
  const text = plainly(session, asking.text).trim();
  if (text.length > longestBody) throw new Stopped("too-long");
  return { title: trimmed(plainly(session, asking.title), longestItemTitle), text };
}

/** On the board, where whatever is written stands with what others say to it. The advisers hear of it. */
async function put(there: Session, { title, text, asks }: AdviceCopy & { readonly asks: string }): Promise<RoomId> {
  const { hallway } = there.circle;
  if (hallway === null) throw new Stopped("no-such-circle");
  const board =
    toolFor({ dock: contentsOf(there, hallway) }, "board") ??
    (await open(there, hallway, { what: "board", title: "" }));
  // What stands in it is looked for among the rooms that are at hand.
  there.room(board);
  const said = text === "" ? {} : { text };
  const facts = writeFacts(askingFacts, { asks });
  const room = await open(there, board, { what: "message", title, facts, ...said });
  await nudge(there, room, advisersIn(there));
  sendNow(there);
  return room;
}
