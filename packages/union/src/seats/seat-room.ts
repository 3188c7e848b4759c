import type { EntryId, Key, MemberId } from "@unionhall/protocol";
import { readAs } from "../item.ts";
import type { Said, Stamp } from "../said.ts";
import type { DecisionCopied, SeatTold, SpeakerJoined, WordSigned } from "./kinds.ts";
import { decisionCopied, seatTold, speakerJoined, speakerLeft, wordSigned } from "./kinds.ts";
import { matterOf } from "./words.ts";

/** A seat's room in its home, as everybody there has it. What signed a word has not been checked. */
export interface SeatRoom {
  /** Who speaks for it, and by which key. */
  readonly speakers: Map<MemberId, Key>;
  /** How it stands, as it was told: the newest. */
  told: (SeatTold & Stamp) | null;
  /** All that was told, in order. */
  readonly tellings: (SeatTold & Stamp)[];
  readonly copied: Map<EntryId, DecisionCopied & Stamp>;
  /** By what they are about, then by whose they are: the newest. */
  readonly words: Map<EntryId | "delegates" | "keys", Map<MemberId, WordSigned & Stamp>>;
}

/** Whether whoever says that they speak by a key has signed that with it. */
type IsTheirs = (by: MemberId, joined: SpeakerJoined) => boolean;

/** Of all that was said in the room, in order. */
export function seatRoom(said: readonly Said[], isTheirs: IsTheirs): SeatRoom {
  const room: SeatRoom = { speakers: new Map(), told: null, tellings: [], copied: new Map(), words: new Map() };
  for (const each of said) take(room, each, isTheirs);
  return room;
}

function take(room: SeatRoom, said: Said, isTheirs: IsTheirs): void {
  const { by, seq, time } = said;
  const joined = readAs(speakerJoined, said);
  if (joined !== null && isTheirs(by, joined)) room.speakers.set(by, joined.key);
  if (readAs(speakerLeft, said) !== null) room.speakers.delete(by);
  const told = readAs(seatTold, said);
  if (told !== null) room.tellings.push((room.told = { ...told, by, seq, time }));
  const copied = readAs(decisionCopied, said);
  if (copied !== null) room.copied.set(copied.subject, { ...copied, by, seq, time });
  const word = readAs(wordSigned, said);
  if (word === null) return;
  const about = matterOf(word.deed);
  const others = room.words.get(about) ?? new Map<MemberId, WordSigned & Stamp>();
  room.words.set(about, others.set(by, { ...word, by, seq, time }));
}
