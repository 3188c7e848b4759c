import type { RoomId } from "@unionhall/protocol";
import type { AdviceSaid, AdviceUse } from "@unionhall/union";
import { adviceBrought, adviceUsed, isSameAdvice, longestReason } from "@unionhall/union";
import { WouldNotCount } from "../circle/would-not-count.ts";
import { actedOn } from "../decisions/known.ts";
import { adviceOn } from "../decisions/read-here.ts";
import { Stopped } from "../problems.ts";
import type { At } from "../rooms.ts";
import { inside, trimmed } from "../session/acts.ts";
import { fitting } from "../session/people-acts.ts";
import type { Person } from "../session/person.ts";
import { putIn, sendNow } from "../session/room-acts.ts";
import type { Session } from "../session/session.ts";
import { adviceThere } from "./there.ts";
import { isMember } from "./may.ts";

/** Each in an entry of its own, if it reads in the advisers' circle as it read to whoever chose it. */
export async function bring(
  person: Person,
  { circle, room }: At,
  asking: RoomId,
  chosen: readonly AdviceSaid[],
): Promise<void> {
  const session = inside(person, circle);
  const asked = adviceOn(session, room).find((each) => each.asking === asking);
  if (asked === undefined) throw new Stopped("no-such-room");
  if (!isMember(session)) throw new WouldNotCount("takes-no-part");
  const there = inside(person, asked.circle);
  if (chosen.length === 0) throw new WouldNotCount("no-effect");
  const left = adviceThere(there, asked);
  const brought = left.filter((advice) => chosen.some((each) => isSameAdvice(each, advice)));
  if (brought.length !== chosen.length) throw new Stopped("advice-differs");
  for (const advice of brought) await putIn(session, room, adviceBrought, advice);
  sendNow(session);
}

/** Only of what has come back. */
export async function use(
  session: Session,
  room: RoomId,
  asking: RoomId,
  { use: how, because: typed }: { readonly use: AdviceUse; readonly because: string },
): Promise<void> {
  const { by } = actedOn(session, room).decision;
  if (by !== session.me) throw new WouldNotCount("takes-another");
  const asked = adviceOn(session, room).find((each) => each.asking === asking);
  if (asked === undefined || asked.brought.length === 0) throw new WouldNotCount("no-effect");
  const because = how === "used" ? fitting(typed, longestReason) : trimmed(typed, longestReason);
  await putIn(session, room, adviceUsed, { asking, use: how, because });
  sendNow(session);
}
