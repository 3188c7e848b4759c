import type { MemberId } from "@unionhall/protocol";
import { bytesOf, hexOf } from "@unionhall/protocol";
import type { EntryKind } from "@unionhall/union";
import {
  dayOfCall,
  longestRecordName,
  longestRecordTitle,
  mostRecordMinutes,
  mostSignedAtOnce,
  recordAsked,
  recordGiven,
  recordOffered,
  recordToSign,
} from "@unionhall/union";
import { put } from "../calls/put.ts";
import type { PersonMine } from "../mine/person-mine.ts";
import { Stopped } from "../problems.ts";
import type { CallRecord, RecordActs } from "../records.ts";
import type { At } from "../rooms.ts";
import { inside, trimmed } from "../session/acts.ts";
import { itemOf } from "../session/item-views.ts";
import { nameOf } from "../session/name-of.ts";
import type { Person } from "../session/person.ts";
import type { Run } from "../session/run.ts";
import type { Session } from "../session/session.ts";
import type { OwnRecord } from "./desk.ts";
import { givenTo, holderOf, mayGive, ownRecord } from "./view.ts";

export function recordActs(run: Run, who: () => Person | null): RecordActs {
  const at = (
    { circle }: At,
    act: (session: Session, person: Person) => Promise<void>,
  ): ReturnType<RecordActs["keep"]> => run((person) => act(inside(person, circle), person));
  return {
    offer: (call, words) => at(call, (session) => offer(session, call, words)),
    ask: (call, name) => at(call, (session, person) => ask(session, person, call, name)),
    give: (call, members) => at(call, (session) => give(session, call, members)),
    keep: (call) => at(call, (session, person) => keep(session, person, call)),
    read: () => run(async (person) => void (await deskOf(person))),
    get kept() {
      const all = who()?.mine?.records ?? [];
      return all.flatMap((each) => recordOf(each) ?? []).toSorted((a, b) => b.day - a.day);
    },
    drop: (record) => run((person) => drop(person, record)),
    whose({ circle, by }) {
      const session = who()?.sessions.get(circle);
      const voice = session?.circle.book.voices.get(by);
      return session === undefined || voice === undefined ? null : nameOf(session, voice.member);
    },
  };
}

function recordOf({ circle, name, nonce, given }: OwnRecord): CallRecord | null {
  return given === null ? null : { circle, name, nonce, ...given };
}

/** With all that this person keeps at hand. Throws `Stopped` with `no-desk`. */
async function deskOf({ mine }: Person): Promise<PersonMine> {
  if (mine === null) throw new Stopped("no-desk");
  await mine.readRecords();
  return mine;
}

/** In the room of a call that is over. */
async function say<P>(session: Session, { room }: At, kind: EntryKind<P>, payload: P): Promise<void> {
  if (session.room(room).call.over === null) throw new Stopped("nothing-asked");
  await put(session, room, kind, payload);
}

async function offer(
  session: Session,
  call: At,
  { title, minutes }: Parameters<RecordActs["offer"]>[1],
): Promise<void> {
  const found = itemOf(session, call.room);
  const day = found === null ? null : dayOfCall(found.item);
  if (day === null) throw new Stopped("no-such-room");
  if (title.length > longestRecordTitle || minutes > mostRecordMinutes) throw new Stopped("too-long");
  await say(session, call, recordOffered, { title: title.trim(), day, minutes });
}

/** What the name is stands with them before anybody is asked. */
async function ask(session: Session, person: Person, call: At, typed: string): Promise<void> {
  const name = trimmed(typed, longestRecordName);
  const desk = await deskOf(person);
  const before = ownRecord(desk.records, call);
  const isThere = before !== null && before.given !== null;
  if (isThere || session.room(call.room).call.records.offered === null) throw new Stopped("nothing-asked");
  const { circle, room } = call;
  const own = { circle, room, name, nonce: session.circle.env.random(16), given: null, on: true };
  if (before !== null) await desk.sayRecord({ ...before, on: false });
  await desk.sayRecord(own);
  await say(session, call, recordAsked, { holder: holderOf(own) });
}

/** With the key that says all else of whoever gives them here. */
async function give(session: Session, call: At, members: readonly MemberId[]): Promise<void> {
  const { circle } = session;
  const { call: state } = session.room(call.room);
  const { offered, asked, given } = state.records;
  if (offered === null || !mayGive(session, state)) throw new Stopped("nothing-asked");
  const { title, day, minutes } = offered;
  const { signing: seed, keys } = circle.me.secrets;
  const holders = members.flatMap((member) => asked.get(member) ?? []).filter((each) => !given.has(hexOf(each)));
  for (let from = 0; from < holders.length; from += mostSignedAtOnce) {
    const some = holders.slice(from, from + mostSignedAtOnce);
    const signed = await Promise.all(
      some.map(async (holder) => {
        const signature = await circle.env.crypto.sign(seed, recordToSign(circle.id, offered, holder));
        return { holder, signature };
      }),
    );
    await say(session, call, recordGiven, { title, day, minutes, by: keys.signing, signed });
  }
}

/** What does not hold is no record. */
async function keep(session: Session, person: Person, call: At): Promise<void> {
  const desk = await deskOf(person);
  const own = ownRecord(desk.records, call);
  const given = own === null ? undefined : givenTo(session.room(call.room).call, own);
  if (own === null || given === undefined) throw new Stopped("nothing-asked");
  const message = recordToSign(call.circle, given, holderOf(own));
  const holds = await session.circle.env.crypto.verify(bytesOf(given.by), given.signature, message);
  if (!holds) throw new Stopped("nothing-asked");
  await desk.sayRecord({ ...own, given });
}

async function drop(person: Person, { nonce }: CallRecord): Promise<void> {
  const desk = await deskOf(person);
  const own = desk.records.find((each) => hexOf(each.nonce) === hexOf(nonce));
  if (own !== undefined) await desk.sayRecord({ ...own, on: false });
}
