import type { Bytes, Head, RoomId } from "@unionhall/protocol";
import type { Finding } from "../findings.ts";
import type { Warning } from "../warnings/warning.ts";

/** What a circle looks like from its first entry on, read afresh. */
export interface Verification {
  readonly seq: number;
  readonly head: Head;
  /** The digits of that head, to compare outside the hall. */
  readonly headWords: readonly string[];
  /** The head this device had before it read again, at the place it had read to. */
  readonly ours: { readonly seq: number; readonly head: Head; readonly same: boolean };
  readonly entries: number;
  readonly rooms: number;
  readonly members: number;
  /** Entries of passing rooms whose keys this member never had, from before they came. Nobody's fault. */
  readonly unreadable: number;
  readonly erased: number;
  /**
   * In a circle that was walked out to: how many entries of the old one were brought and count, and of how many places,
   * the book among them. Null where it began by itself, or nobody has told what it goes on from.
   */
  readonly brought: { readonly count: number; readonly of: number } | null;
  /** The texts of what is decided. */
  readonly texts: readonly TextDecided[];
  readonly findings: readonly RoomFinding[];
  /** The same for people, the gravest first, alike ones as one. */
  readonly warnings: readonly Warning[];
  /** The proof that the hall signed two pasts, for anybody to check; null where there is none. */
  readonly fork: Bytes | null;
}

/** The text of a decision, by the decision's room: still the one that it was proposed with, or another; or where it stands is not read. */
export interface TextDecided {
  readonly room: RoomId;
  readonly text: "same" | "changed" | "unread";
}

/** A finding, and the room it is in; null for the book and the chain. */
export type RoomFinding = Finding & { readonly room: RoomId | null };
