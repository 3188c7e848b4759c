import type { CircleId, MemberId } from "@unionhall/protocol";
import type { EntryKind, PersonDescribed } from "@unionhall/union";
import { longestHelp, longestPronouns, personDescribed, personRemembered, write } from "@unionhall/union";
import { put } from "../circle/send.ts";
import type { PeopleActs } from "../people.ts";
import { Stopped } from "../problems.ts";
import { inside, remove } from "./acts.ts";
import { isSteward } from "./is-steward.ts";
import type { Person } from "./person.ts";
import type { Run } from "./run.ts";
import type { Session } from "./session.ts";

/** The acts as a screen or a command asks for them; `run` makes outcomes of them. */
export function peopleActs(run: Run): PeopleActs {
  return {
    describe: (circle, own) => run((person) => describe(inside(person, circle), own)),
    remember: (circle, member) => run((person) => remember(person, circle, member)),
    takeBackRemembering: (circle, member) =>
      run((person) => sayRemembered(inside(person, circle), { member, on: false })),
  };
}

async function describe(session: Session, { pronouns, help, away }: PersonDescribed): Promise<void> {
  const own = {
    ...(pronouns === undefined ? {} : { pronouns: fitting(pronouns, longestPronouns) }),
    ...(help === undefined ? {} : { help: fitting(help, longestHelp) }),
    ...(away === undefined ? {} : { away }),
  };
  if (Object.keys(own).length > 0) await tell(session, personDescribed, own);
}

/** It may be empty. */
export function fitting(text: string, longest: number): string {
  const clean = text.trim();
  if (clean.length > longest) throw new Stopped("too-long");
  return clean;
}

/** First the keys end: if this is cut off there, the rest can be said of who is out. */
async function remember(person: Person, id: CircleId, member: MemberId): Promise<void> {
  const session = inside(person, id);
  const state = session.circle.book.members.get(member)?.state;
  if (state === undefined || member === session.me) throw new Stopped("no-such-member");
  if (state === "in") await remove(person, id, member);
  await sayRemembered(session, { member, on: true });
}

async function sayRemembered(
  session: Session,
  word: { readonly member: MemberId; readonly on: boolean },
): Promise<void> {
  if (!isSteward(session)) throw new Stopped("not-a-steward");
  await tell(session, personRemembered, word);
}

/** In the hallway: in the outbox at once; sent when it can be. */
export async function tell<P>(session: Session, kind: EntryKind<P>, payload: P): Promise<void> {
  const { circle } = session;
  if (circle.hallway === null) throw new Stopped("no-such-circle");
  await put(circle, { room: circle.hallway, class: "kept" }, write(kind, payload));
  session.listener.changed();
  void session.send();
}
