import type { Bytes, EntryId, Header, Placed } from "@unionhall/protocol";
import { book, bytesOf, entryId, equal, lockOf, readHeader, sha256, unlessMalformed } from "@unionhall/protocol";
import type { EpochKeys } from "../epoch/keys.ts";
import type { Ports } from "../ports.ts";
import { bodyKey, classKey, saltLength, signatureLength } from "./body-key.ts";
import type { Content } from "./content.ts";
import { entryBound, entryToSign, readContent, visitToSign } from "./content.ts";
import { padded, unpad } from "./padding.ts";

/** An entry in its place. */
export interface Standing {
  readonly seq: number;
  readonly day: number;
  readonly id: EntryId;
  readonly header: Header;
}

/** Decrypted, its author's signature good. Whose key that is, the fold says. */
export interface Opened extends Standing, Content {
  readonly opened: true;
  /** Its author's: with the epoch's commitment it shows to others who said it where. */
  readonly signature: Bytes;
  /** The body's: with content and signature, all that its key does not give. Empty where content was let go. */
  readonly salt: Bytes;
}

/** Why an entry cannot be read. `erased` and `no-key` are nobody's fault; the rest is shown. */
export type Closed = "erased" | "withheld" | "no-key" | "other-body" | "not-authentic" | "malformed" | "bad-signature";

export interface Unopened extends Standing {
  readonly opened: false;
  readonly reason: Closed;
}

export type Read = Opened | Unopened;

/** Reads the outer part. Throws `Malformed` when the hall sent something that is no entry. */
export function standing(placed: Placed): Standing {
  return { seq: placed.seq, day: placed.day, id: entryId(placed.header), header: readHeader(placed.header) };
}

/** The keys of an epoch, as far as this device holds them. */
export type EpochsHeld = (epoch: number) => EpochKeys | undefined;

/** What the hall shows for a body that it does not have. */
export type ErasedBy = (at: Standing) => Erased | undefined;

/** Opens one entry, or says why not; never throws for anything an insider or a hall can send in a body. */
export async function openEntry(
  ports: Ports,
  placed: Placed,
  epochs: EpochsHeld,
  erasedBy: ErasedBy = () => undefined,
): Promise<Read> {
  const at = standing(placed);
  const closed = (reason: Closed): Unopened => ({ ...at, opened: false, reason });
  if (placed.body === undefined) return closed(isErased(at.header, erasedBy(at)) ? "erased" : "withheld");
  if (!bodyFits(at.header, placed.body)) return closed("other-body");
  const epoch = epochs(at.header.epoch);
  const key = epoch === undefined ? null : classKey(epoch, at.header.class);
  if (epoch === undefined || key === null) return closed("no-key");
  const plain = await decrypted(ports, at.header, epoch, key, placed.body);
  const salt = placed.body.subarray(0, saltLength);
  return plain === null ? closed("not-authentic") : checked(ports, at, epoch, plain, salt);
}

/** What the hall shows for a body that is gone: the lock's secret, or the circle's own rules. */
export type Erased = { readonly secret: Bytes } | { readonly rule: "steward" | "keep" };

/** The book never goes, and what is kept does not go by age: a hall that says so withholds it. */
function isErased({ room, class: c, lock }: Header, by: Erased | undefined): boolean {
  if (by === undefined || room === book) return false;
  if ("secret" in by) return equal(lockOf(by.secret), lock);
  return by.rule === "steward" || c === "passing";
}

function bodyFits(header: Header, body: Bytes): boolean {
  return body.length === header.size && padded(header.size) === header.size && equal(sha256(body), header.body);
}

async function decrypted(
  ports: Ports,
  header: Header,
  epoch: EpochKeys,
  secret: Bytes,
  body: Bytes,
): Promise<Bytes | null> {
  const { key, nonce } = await bodyKey(ports, secret, body.subarray(0, saltLength));
  const bound = entryBound({ ...header, commitment: epoch.commitment }, header.size);
  const plain = await ports.sealing.decrypt(key, nonce, bound, body.subarray(saltLength));
  return plain === null ? null : unpad(plain);
}

async function checked(ports: Ports, at: Standing, epoch: EpochKeys, plain: Bytes, salt: Bytes): Promise<Read> {
  const bytes = plain.subarray(signatureLength);
  const content = contentOf(bytes);
  if (content === null) return { ...at, opened: false, reason: "malformed" };
  const place = { ...at.header, commitment: epoch.commitment };
  const signature = plain.slice(0, signatureLength);
  const good =
    (await ports.crypto.verify(bytesOf(content.author), signature, entryToSign(place, bytes))) &&
    (await certificateHolds(ports, at.header, content));
  // Spreading two objects into a third costs thirty times as much, for each of ten thousand entries.
  return good
    ? Object.assign(content, at, { opened: true as const, signature, salt: salt.slice() })
    : { ...at, opened: false, reason: "bad-signature" };
}

async function certificateHolds(ports: Ports, header: Header, { author, visit }: Content): Promise<boolean> {
  if (visit === undefined) return true;
  const message = visitToSign(header.circle, visit.member, author, visit.until);
  return ports.crypto.verify(bytesOf(visit.member), visit.signature, message);
}

function contentOf(bytes: Bytes): Content | null {
  return unlessMalformed(() => readContent(bytes));
}
