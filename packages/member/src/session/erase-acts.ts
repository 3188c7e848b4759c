import type { CircleId } from "@unionhall/protocol";
import { Stopped } from "../problems.ts";
import type { WishActs } from "../wishes.ts";
import { inside } from "./acts.ts";
import type { LineId } from "./erasing.ts";
import { eraseSent, keepLine, wishLineErased } from "./erasing.ts";
import type { Person } from "./person.ts";
import type { Run } from "./run.ts";
import type { Session } from "./session.ts";
import { waitingId } from "./waiting.ts";
import { keepItem, wishItemErased } from "./wish-item.ts";

/** Takes back a line of one's own: here at once, elsewhere as soon as the hall was asked. */
export function erase(person: Person, id: CircleId, line: LineId): Promise<void> {
  return eraseOwn(inside(person, id), line);
}

/** The same of anything that one said in a room. */
export async function eraseOwn(session: Session, line: LineId): Promise<void> {
  const { circle } = session;
  const waiting = circle.outbox.items.find((item) => waitingId(item) === line);
  if (waiting === undefined) await eraseSent(session, line);
  // What was sealed may have reached the hall: it goes out first, and is erased then.
  else if (!(await circle.outbox.drop(waiting.n))) throw new Stopped("offline");
  session.listener.changed();
}

/** The acts as a screen or a command asks for them; `run` makes outcomes of them. */
export function wishActs(run: Run): WishActs {
  return {
    make: (circle, line) => run((person) => wishLineErased(inside(person, circle), line)),
    makeOf: ({ circle, room }, item) => run((person) => wishItemErased(inside(person, circle), room, item)),
    object: (circle, line) => run((person) => keepLine(inside(person, circle), line)),
    objectOf: ({ circle, room }, item) => run((person) => keepItem(inside(person, circle), room, item)),
  };
}
