import type { Bytes } from "@unionhall/protocol";
import { equal } from "@unionhall/protocol";
import type { Draw } from "@unionhall/union";
import { write } from "@unionhall/union";
import { leaveSlips } from "../care/leave-slips.ts";
import { put } from "../circle/send.ts";
import { passingRoom } from "../desk/kinds.ts";
import { Stopped } from "../problems.ts";
import type { Person } from "../session/person.ts";
import type { Session } from "../session/session.ts";
import type { Known } from "./inside.ts";
import { keptSittings } from "./kept.ts";
import type { DeskSitting } from "./kinds.ts";
import { deskSitting } from "./kinds.ts";

type Said = Partial<Pick<DeskSitting, "own" | "outcome" | "yes" | "over" | "told" | "to">>;

/** In the desk at once, with what was said before; it reaches the others when there is a line. */
export async function keepSitting(person: Person, session: Session, names: Bytes, said: Said): Promise<void> {
  const { desk, env } = person;
  if (desk === null) throw new Stopped("no-desk");
  const { id: circle } = session.circle;
  const before = [...keptSittings(person, circle).values()].find((each) => equal(each.names, names));
  const fresh = { time: env.clock.now(), own: null, outcome: "", yes: null, over: false, told: false, to: [] };
  const now: DeskSitting = { ...fresh, ...before, ...said, circle, names };
  await put(desk.circle, { room: passingRoom, class: "passing" }, write(deskSitting, now));
  person.aside.goOn(desk.send());
  session.listener.changed();
  await leaveSlips(person, session);
}

/** To all others who are in it. */
export async function say(person: Person, session: Session, draw: Draw, known: Known, said: Said): Promise<void> {
  if (draw.sealed === null) return;
  const to = [...new Set([...known.parties, ...known.sits])].filter((each) => each !== session.me);
  await keepSitting(person, session, draw.sealed.names, { to, ...said });
}
