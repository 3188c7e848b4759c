import type { RoomEntry } from "@unionhall/kernel";
import type { MemberId, RoomId } from "@unionhall/protocol";
import type { Care } from "../care/care.ts";
import { emptyCare, foldCare } from "../care/care.ts";
import { readAs } from "../item.ts";
import type { Contents } from "../items/contents.ts";
import { dockBounds, emptyContents, foldContents } from "../items/contents.ts";
import { itemErased } from "../items/kinds.ts";
import type { People } from "../people/people.ts";
import { emptyPeople, foldPeople } from "../people/people.ts";
import type { Said, Stamp } from "../said.ts";
import { saidIn } from "../said.ts";
import type { Consents } from "../stewards/consents.ts";
import { foldConsents } from "../stewards/consents.ts";
import { circleDescribed, circleTitled, nudged, personNamed } from "./kinds.ts";

/** What everyone in a circle knows of it: its title and names, what its people say of themselves, its care people, its tools, who wants whom to look where, what its stewards consent to. */
export interface Hallway {
  title: string;
  /** What the circle is for, as stewards have said it, the newest last. */
  purposes: readonly Purpose[];
  readonly names: Map<MemberId, string>;
  readonly people: People;
  readonly care: Care;
  /** What stands in the hallway: the circle's tools. */
  readonly dock: Contents;
  /** By who nudges, the newest last. */
  readonly nudges: Map<MemberId, readonly Nudge[]>;
  readonly consents: Consents;
}

/** What a circle is for, as it was said at one time. */
export interface Purpose extends Stamp {
  readonly purpose: string;
}

/** So many are kept. */
export const mostPurposes = 32;

/** Somebody was mentioned in a room. */
export interface Nudge {
  readonly seq: number;
  readonly room: RoomId;
  readonly way: readonly RoomId[];
  readonly whom: readonly MemberId[];
}

/** So many of one member's are kept. */
export const mostNudges = 64;

export function emptyHallway(): Hallway {
  return {
    title: "",
    purposes: [],
    names: new Map(),
    people: emptyPeople(),
    care: emptyCare(),
    dock: emptyContents(),
    nudges: new Map(),
    consents: new Map(),
  };
}

/** Takes the next entry of the hallway's room. Never throws; what does not fit changes nothing. */
export function foldHallway(hallway: Hallway, item: RoomEntry): void {
  const said = saidIn(item);
  if (said === null || item.type !== "said") return;
  const named = readAs(personNamed, said);
  if (named !== null) hallway.names.set(said.by, named.name);
  const titled = readAs(circleTitled, said);
  if (titled !== null && item.steward) hallway.title = titled.title;
  if (item.steward) foldPurpose(hallway, said);
  foldPeople(hallway.people, said, { day: item.entry.day, steward: item.steward });
  foldCare(hallway.care, said, item.steward);
  // A tool is everybody's: it is hidden, and not erased.
  if (said.kind !== itemErased.name) foldContents(hallway.dock, said, dockBounds);
  foldNudges(hallway.nudges, said);
  foldConsents(hallway.consents, item);
}

function foldPurpose(hallway: Hallway, said: Said): void {
  const described = readAs(circleDescribed, said);
  if (described === null) return;
  const { seq, by, time } = said;
  hallway.purposes = [...hallway.purposes, { seq, by, time, ...described }].slice(-mostPurposes);
}

/** What the circle is for; empty where nobody has said it. */
export function purposeOf({ purposes }: Hallway): string {
  return purposes.at(-1)?.purpose ?? "";
}

function foldNudges(nudges: Hallway["nudges"], said: Said): void {
  const nudge = readAs(nudged, said);
  if (nudge === null) return;
  const theirs = [...(nudges.get(said.by) ?? []), { seq: said.seq, ...nudge }];
  nudges.set(said.by, theirs.slice(-mostNudges));
}

/** The circle's tool of a kind that was opened first. It is that wherever it is put. */
export function toolFor({ dock }: Pick<Hallway, "dock">, what: string): RoomId | null {
  const [first] = [...dock.items.values()]
    .filter((item) => item.what === what)
    .toSorted((a, b) => a.opened.seq - b.opened.seq);
  return first?.room ?? null;
}
