import type { Proof } from "@unionhall/kernel";
import type { Key, MemberId, RoomId } from "@unionhall/protocol";
import type { Said, SeatFacts, SeatRoom, SpeakerJoined, Stamp, WordSigned } from "@unionhall/union";
import {
  inOrder,
  isSameDeed,
  itemsOf,
  readAs,
  saidIn,
  seatOf,
  seatRoom,
  speakerJoined,
  speakerToSign,
  standingOf,
  wordToSign,
} from "@unionhall/union";
import { followRoom } from "../circle/follow-room.ts";
import { Stopped } from "../problems.ts";
import type { At } from "../rooms.ts";
import { contentsOf } from "../session/item-views.ts";
import type { Person } from "../session/person.ts";
import type { Session } from "../session/session.ts";
import { saidHere } from "../session/waiting.ts";

/** A seat in its home: its room, and the circle in which it stands or is to stand. */
export interface HomeSeat extends SeatFacts {
  readonly home: Session;
  readonly room: RoomId;
  readonly title: string;
  /** Who made its page. */
  readonly madeBy: MemberId;
  /** The session of the other circle, where this person is in it. */
  readonly other: Session | null;
}

/** Those of one circle, in the order of its dock. */
export function seatsOf({ sessions }: Person, home: Session): readonly HomeSeat[] {
  const { hallway } = home.circle;
  if (hallway === null) return [];
  const items = itemsOf(contentsOf(home, hallway)).filter(({ what, state }) => what === "seat" && state === "active");
  return items.flatMap(({ room, title, opened, ...item }) => {
    const facts = seatOf(item);
    if (facts === null) return [];
    const other = sessions.get(facts.circle) ?? null;
    return [{ ...facts, home, room, title, madeBy: opened.by, other: other?.state === "in" ? other : null }];
  });
}

/** All that this person's circles have in one circle, or one circle has in others. */
export function seatsAbout(person: Person, session: Session): readonly HomeSeat[] {
  const all = [...person.sessions.values()].flatMap((home) => seatsOf(person, home));
  return all.filter(({ home, circle }) => home === session || circle === session.circle.id);
}

/** Throws `Stopped` where there is none. */
export function seatAt(person: Person, home: Session, { room }: At): HomeSeat {
  const found = seatsOf(person, home).find((each) => each.room === room);
  if (found === undefined) throw new Stopped("no-such-room");
  return found;
}

/** The session of the circle in which it stands. Throws `Stopped` where this person is not in it. */
export function otherOf({ other }: HomeSeat): Session {
  if (other === null) throw new Stopped("no-such-circle");
  return other;
}

export type SeatPage = Pick<HomeSeat, "home" | "room" | "seat" | "circle">;

/** What its room comes to by what the home's members say, with what waits here to be sent. */
export function roomOf(page: SeatPage): SeatRoom {
  const { home, seat } = page;
  return seatRoom(
    saidByMembers(page),
    (by, joined) => joined.seat === seat && home.circle.proven.isGood(proofOfKey(page, by, joined)),
  );
}

function saidByMembers({ home, room }: SeatPage): readonly Said[] {
  const { book } = home.circle;
  const said = home.circle.rooms.entries(room).flatMap((each) => saidIn(each) ?? []);
  const all = newestKeys([...said, ...saidHere(home, room)]);
  return all.filter(({ by }) => book.members.get(by)?.state === "in" && standingOf(book, by) === "member");
}

const mostKeysOfOne = 4;

/** Of the keys that somebody offers the newest few: whoever offers thousands has nobody's device go through them again and again. */
function newestKeys(said: readonly Said[]): readonly Said[] {
  const counts = new Map<MemberId, number>();
  const isAmong = ({ kind, by }: Said): boolean => {
    if (kind !== speakerJoined.name) return true;
    const count = (counts.get(by) ?? 0) + 1;
    counts.set(by, count);
    return count <= mostKeysOfOne;
  };
  return said.toReversed().filter(isAmong).toReversed();
}

function proofOfKey({ home, seat }: SeatPage, by: MemberId, { key, signature }: SpeakerJoined): Proof {
  return { key, signature, message: speakerToSign(home.circle.id, seat, by) };
}

function proofOfWord({ circle }: SeatPage, key: Key, { deed, after, signature }: WordSigned): Proof {
  return { key, signature, message: wordToSign(circle, after, deed) };
}

/** Looks whether keys are of those who say so, and words signed by theirs: what is not is no part of the room. */
export async function proveRoom(page: SeatPage): Promise<void> {
  const { proven, env } = page.home.circle;
  const joined = saidByMembers(page).flatMap((said) => {
    const each = readAs(speakerJoined, said);
    return each === null ? [] : [proofOfKey(page, said.by, each)];
  });
  await proven.look(env.crypto, joined);
  const { words, speakers } = roomOf(page);
  const signed = [...words.values()].flatMap((each) => [...each]);
  const known = signed.flatMap(([by, word]) => {
    const key = speakers.get(by);
    return key === undefined ? [] : [proofOfWord(page, key, word)];
  });
  await proven.look(env.crypto, known);
}

/**
 * Whose devices act for the seat by themselves: of those who speak for it by a key that stands there, or made its page here, or
 * showed a decision on it. Anybody can name a seat that stands elsewhere in a page of their own: on that alone nobody's
 * device says that they are in both circles.
 */
export function mindersOf(seat: HomeSeat, room: SeatRoom): ReadonlySet<MemberId> {
  const keys = new Set(standsAs(seat, room)?.keys);
  const heard = [...room.speakers].filter(([, key]) => keys.has(key)).map(([member]) => member);
  return new Set([...heard, seat.madeBy, ...[...room.copied.values()].map(({ by }) => by)]);
}

/** From now on it is kept up with, as long as the circle is open here. */
export async function keepUpSeat({ circle }: Session, room: RoomId): Promise<void> {
  if (!circle.rooms.isFollowed(room)) await followRoom(circle, room);
}

/** Who speaks for it, by which key: of a chapter its stewards, of a caucus its members. */
export function speakersOf({ home, of }: HomeSeat, { speakers }: SeatRoom): ReadonlyMap<MemberId, Key> {
  return new Map([...speakers].filter(([member]) => maySpeak(home, of, member)));
}

export function maySpeak({ circle: { book } }: Session, of: SeatFacts["of"], id: MemberId): boolean {
  const member = book.members.get(id);
  if (member?.state !== "in") return false;
  return of === "chapter" ? member.steward : standingOf(book, id) === "member";
}

export function keysNow(seat: HomeSeat, room: SeatRoom): readonly Key[] {
  return inOrder([...speakersOf(seat, room).values()]);
}

/** How the seat stands, by the other circle's book or as it was told here; null where nobody knows it here. */
export interface Stands {
  readonly name: string;
  readonly keys: readonly Key[];
  readonly since: number;
}

export function standsAs({ other, seat }: HomeSeat, { told }: SeatRoom): Stands | null {
  if (other !== null) return other.circle.book.seats.get(seat) ?? null;
  return told;
}

export function mostOfKeys({ keys }: Pick<Stands, "keys">): number {
  return Math.floor(keys.length / 2) + 1;
}

/** Words that count: signed by registered keys, after what stands. The same ones together. */
export interface Alike {
  readonly deed: WordSigned["deed"];
  readonly words: readonly (WordSigned & Stamp & { readonly key: Key })[];
}

export function alike(
  seat: HomeSeat,
  room: SeatRoom,
  about: Parameters<SeatRoom["words"]["get"]>[0],
  ...places: readonly number[]
): readonly Alike[] {
  const keys = new Set(standsAs(seat, room)?.keys);
  const groups: { deed: WordSigned["deed"]; words: Alike["words"][number][] }[] = [];
  for (const [by, word] of room.words.get(about) ?? []) {
    const key = room.speakers.get(by);
    if (key === undefined || !keys.has(key) || !places.includes(word.after) || word.deed.seat !== seat.seat) continue;
    if (!seat.home.circle.proven.isGood(proofOfWord(seat, key, word))) continue;
    const group = groups.find(({ deed }) => isSameDeed(deed, word.deed));
    if (group === undefined) groups.push({ deed: word.deed, words: [{ ...word, key }] });
    else group.words.push({ ...word, key });
  }
  return groups;
}

/** Whose a key is among those who speak for it. */
export function holderOf({ speakers }: SeatRoom, key: Key): MemberId | null {
  return [...speakers].find(([, each]) => each === key)?.[0] ?? null;
}
