import { sha256 as noble } from "@noble/hashes/sha2.js";
import type { Bytes } from "./bytes.ts";
import { ascii, concat } from "./bytes.ts";

/** SHA-256 (FIPS 180-4), at once: folds are plain functions and cannot wait for WebCrypto. */
export function sha256(bytes: Bytes): Bytes {
  return new Uint8Array(noble(bytes));
}

/** SHA-256 under a label, so that a hash made for one purpose means nothing for another. */
export function labelled(label: Label, ...parts: readonly Bytes[]): Bytes {
  return sha256(concat(prefix(label), ...parts));
}

/** What is signed: the label, then the bytes. */
export function signable(label: Label, bytes: Bytes): Bytes {
  return concat(prefix(label), bytes);
}

/** Every label of the protocol: one purpose each. */
export type Label =
  | "circle"
  | "member"
  | "box"
  | "hall"
  | "commitment"
  | "head"
  | "signed head"
  | "door change"
  | "enter"
  | "swap"
  | "hold"
  | "lift"
  | "locator"
  | "entry"
  | "letter"
  | "letterbox"
  | "stamp"
  | "renewal"
  | "visit"
  | "speaker"
  | "state"
  | "consent"
  | "wish"
  | "keep"
  | "author"
  | "erase"
  | "blob"
  | "point"
  | "brought"
  | "origin"
  | "walk out"
  | "offers"
  | "offer"
  | "approach"
  | "slip"
  | "mark"
  | "marked door"
  | "addresses"
  | "proposal"
  | "agreement"
  | "draw number"
  | "draw seed"
  | "draw lot"
  | "accountability names"
  | "accountability appeal"
  | "positions"
  | "outcome"
  | "seat"
  | "call room"
  | "carried item"
  | "call role"
  | "call notes"
  | "taking part"
  | "taking part holder";

const prefixes = new Map<Label, Bytes>();

function prefix(label: Label): Bytes {
  const known = prefixes.get(label);
  if (known !== undefined) return known;
  const made = concat(ascii(`unionhall 1 ${label}`), new Uint8Array(1));
  prefixes.set(label, made);
  return made;
}
