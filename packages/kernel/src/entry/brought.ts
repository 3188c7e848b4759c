import type { Bytes, Header } from "@unionhall/protocol";
import {
  bytes,
  bytesUpTo,
  caps,
  concat,
  equal,
  fromBytes,
  headerBytes,
  readHeader,
  sha256,
  struct,
  unlessMalformed,
} from "@unionhall/protocol";
import type { Kind, Proof } from "../book/kind.ts";
import type { EpochKeys } from "../epoch/keys.ts";
import type { Ports } from "../ports.ts";
import { bodyKey, classKey } from "./body-key.ts";
import type { Content } from "./content.ts";
import { contentBytes, entryToSign, readContent, visitToSign } from "./content.ts";
import type { Opened } from "./open.ts";
import { resealed, sealedUnder } from "./seal.ts";

/**
 * An entry of another circle, with all that shows that it is the very one that stood there: what its author signed, and
 * what its body is made with again. The key opens this one body and no other.
 */
export interface EntryBrought {
  readonly header: Bytes;
  /** Its epoch's. */
  readonly commitment: Bytes;
  /** Of its body: AES-256 key, nonce. */
  readonly key: Bytes;
  readonly salt: Bytes;
  readonly content: Bytes;
  readonly signature: Bytes;
}

/** In rooms for what is brought alone, from a circle that this one goes on from: there its author said it. */
export const entryBrought: Kind<EntryBrought> = {
  name: "entry.brought",
  version: 1,
  payload: struct({
    header: bytesUpTo(caps.header),
    commitment: bytes(32),
    key: bytes(44),
    salt: bytes(32),
    content: bytesUpTo(caps.body),
    signature: bytes(64),
  }),
  author: "member",
  warranted: false,
  proofs(payload) {
    const inner = innerOf(payload);
    return inner === null ? [] : [authorship(payload, inner), ...certificate(inner)];
  },
  // Not "out-of-place": whose it is everyone can tell who opens it, and a book as bytes keeps that.
  check: () => "not-this-circle",
  apply: () => undefined,
};

function authorship({ commitment, content, signature }: EntryBrought, { header, content: said }: Inner): Proof {
  return { key: said.author, message: entryToSign({ ...header, commitment }, content), signature };
}

function certificate({ header, content: { author, visit } }: Inner): readonly Proof[] {
  if (visit === undefined) return [];
  const { member, until, signature } = visit;
  return [{ key: member, message: visitToSign(header.circle, member, author, until), signature }];
}

/** Whether the body that the header names is this one: else an author could have two that fit one place. */
export async function isVeryEntry(ports: Ports, brought: EntryBrought): Promise<boolean> {
  const inner = innerOf(brought);
  if (inner === null) return false;
  const { commitment, key, salt, content, signature } = brought;
  const under = { key: key.slice(0, 32), nonce: key.slice(32) };
  const place = { ...inner.header, commitment };
  const body = await sealedUnder(ports, under, place, concat(signature, content), { size: inner.header.size, salt });
  return body !== null && equal(sha256(body), inner.header.body);
}

/** What is brought of an entry that this device has opened; null where it has not all of it any more. */
export async function broughtFrom(ports: Ports, entry: Opened, epoch: EpochKeys): Promise<EntryBrought | null> {
  const { header, salt, signature } = entry;
  const epochKey = classKey(epoch, header.class);
  if (epochKey === null || (await resealed(ports, epoch, entry)) === null) return null;
  const { key, nonce } = await bodyKey(ports, epochKey, salt);
  const { commitment } = epoch;
  const content = contentBytes(entry);
  return { header: headerBytes(header), commitment, key: concat(key, nonce), salt, content, signature };
}

/** The entry that an entry of that kind brings; null when it is in no form we read. */
export function innerEntry({ payload }: Pick<Opened, "payload">): (Inner & { readonly brought: EntryBrought }) | null {
  const brought = unlessMalformed(() => fromBytes(entryBrought.payload, payload, "brought entry"));
  const inner = brought === null ? null : innerOf(brought);
  return brought === null || inner === null ? null : { ...inner, brought };
}

interface Inner {
  readonly header: Header;
  readonly content: Content;
  readonly signature: Bytes;
}

function innerOf({ header, content, signature }: EntryBrought): Inner | null {
  return unlessMalformed(() => ({ header: readHeader(header), content: readContent(content), signature }));
}
