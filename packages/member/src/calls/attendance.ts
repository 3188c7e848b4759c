import type { RoomId } from "@unionhall/protocol";
import type { Attendance, Call, Heard } from "@unionhall/union";
import { callClass, callNamed, cameTo, heardIn, stateOf } from "@unionhall/union";
import type { CallView } from "../calls.ts";
import { Stopped } from "../problems.ts";
import { eraseOwn } from "../session/erase-acts.ts";
import { putAs, sendNow } from "../session/room-acts.ts";
import type { Session } from "../session/session.ts";
import { isPresent, personIn } from "./person.ts";

/** Where nothing was agreed on, nothing is kept. */
export function attendanceRule({ circle }: Pick<Session, "circle">): Attendance {
  return stateOf(circle.book).agreement?.attendance ?? "none";
}

/** Who is in a call; and once it is over, what the agreement keeps of that. */
export function attendanceIn(session: Session, call: Call): Pick<CallView, "here" | "left" | "attendance" | "heard"> {
  const { here, over, named } = call;
  const rule = attendanceRule(session);
  const { count, named: names } = cameTo(call, rule);
  const present = over === null ? [...here].filter(([member, each]) => each.here && isPresent(session, member)) : [];
  return {
    here: present.map(([member, { time }]) => ({ ...personIn(session, member), since: time })),
    left: over === null ? here.size - present.length : 0,
    attendance: {
      rule,
      count,
      named: names.map((member) => personIn(session, member)),
      mine: session.me !== null && named.has(session.me),
    },
    heard: heardBy(session, call, rule),
  };
}

function heardBy({ me }: Session, { here, over, leads, stack }: Call, rule: Attendance): Heard | null {
  if (me === null || leads.get("facilitator")?.member !== me || (over !== null && rule === "none")) return null;
  const people = [...here].flatMap(([member, each]) => (over !== null || each.here ? [member] : []));
  return heardIn(
    people,
    stack.turns.map(({ ask, from, until }) => ({ member: ask.by, from, until })),
  );
}

/** Taken back, it is erased, whichever of this person's devices said it. */
export async function beNamed(session: Session, room: RoomId, named: boolean): Promise<void> {
  const { call } = session.room(room);
  const said = (session.me === null ? undefined : call.named.get(session.me)) ?? [];
  if (!named) {
    for (const each of said) await eraseOwn(session, each);
    return;
  }
  if (said.length > 0) return;
  if (call.over !== null) throw new Stopped("call-is-over");
  if (attendanceRule(session) !== "named") throw new Stopped("nothing-asked");
  await putAs(session, room, callClass({ kind: callNamed.name })!, callNamed, {});
  sendNow(session);
}
