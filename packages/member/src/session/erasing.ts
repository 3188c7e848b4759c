import type { Opened, RoomEntry } from "@unionhall/kernel";
import type { CircleId, EntryId } from "@unionhall/protocol";
import { equal, lockOf } from "@unionhall/protocol";
import type { Outcome } from "../outcome.ts";
import { learnErasures } from "../circle/erasures.ts";
import { letGo, ownSecret } from "../circle/forget.ts";
import { wishOn } from "../circle/gone.ts";
import { keepEntry, wishErased } from "../circle/wish.ts";
import { Stopped } from "../problems.ts";
import type { WishActs } from "../wishes.ts";
import { inside, now } from "./acts.ts";
import { isSteward } from "./is-steward.ts";
import type { Person } from "./person.ts";
import type { Session } from "./session.ts";
import { waitingId } from "./talk.ts";

type LineId = EntryId | string;
type Said = Extract<RoomEntry, { readonly type: "said" }>;

/** Takes back a line of one's own: here at once, elsewhere as soon as the hall was asked. */
export async function erase(person: Person, id: CircleId, line: LineId): Promise<void> {
  const session = inside(person, id);
  const { circle, chat } = session;
  const waiting = circle.outbox.items.find((item) => item.room === chat && waitingId(item) === line);
  if (waiting === undefined) await eraseSent(session, line);
  // What was sealed may have reached the hall: it goes out first, and is erased then.
  else if (!(await circle.outbox.drop(waiting.n))) throw new Stopped("offline");
  session.listener.changed();
}

async function eraseSent(session: Session, line: LineId): Promise<void> {
  const { circle } = session;
  const said = saidAs(session, line);
  const secret = await secretOf(session, said);
  if (secret === null) throw new Stopped("not-your-line");
  await now(session, async () => {
    for (const { id } of standing(session, said))
      await circle.link.ask({ type: "erase", circle: circle.id, entry: id, secret }, "done");
    await learnErasures(circle);
    await letGo(circle);
  });
}

/** The acts as a screen or a command asks for them; `run` makes outcomes of them. */
export function wishActs(run: <T>(act: (person: Person) => Promise<T>) => Promise<Outcome<T>>): WishActs {
  return {
    make: (circle, line) => run((person) => make(inside(person, circle), line)),
    object: (circle, line) => run((person) => object(inside(person, circle), line)),
  };
}

async function make(session: Session, line: LineId): Promise<void> {
  const said = saidAs(session, line);
  if (!isSteward(session)) throw new Stopped("not-a-steward");
  await now(session, async () => {
    for (const { id } of standing(session, said)) await wishErased(session.circle, id);
  });
}

async function object(session: Session, line: LineId): Promise<void> {
  const said = saidAs(session, line);
  const secret = await secretOf(session, said);
  if (secret === null && !isSteward(session)) throw new Stopped("not-your-line");
  await now(session, async () => {
    await learnErasures(session.circle);
    for (const entry of standing(session, said)) {
      const wish = wishOn(session.circle, entry);
      if (wish !== undefined) await keepEntry(session.circle, wish, secret);
    }
  });
}

/** The entries by which it stands in the hall. */
function standing({ circle, chat }: Session, { entry }: Said): readonly Opened[] {
  return chat === null ? [entry] : circle.rooms.standsBy(chat, entry);
}

/** What was said in a line. Throws `Stopped` with `no-such-line`. */
export function saidAs({ circle, chat }: Session, line: LineId): Said {
  const said = chat === null ? [] : circle.rooms.entries(chat);
  const item = said.find((each): each is Said => each.type === "said" && each.entry.id === line);
  if (item === undefined) throw new Stopped("no-such-line");
  return item;
}

/** Null where the line is somebody else's, or was written with keys this member has no more. */
async function secretOf({ circle, me }: Session, { entry, by }: Said): Promise<Uint8Array<ArrayBuffer> | null> {
  const secret = await ownSecret(circle, entry);
  return by.id === me && equal(lockOf(secret), entry.header.lock) ? secret : null;
}
