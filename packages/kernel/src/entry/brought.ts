import type { Bytes, Header } from "@unionhall/protocol";
import {
  bytes,
  bytesUpTo,
  caps,
  fromBytes,
  headerBytes,
  readHeader,
  struct,
  unlessMalformed,
} from "@unionhall/protocol";
import type { Kind } from "../book/kind.ts";
import type { Content } from "./content.ts";
import { contentBytes, entryToSign, readContent } from "./content.ts";
import type { Opened } from "./open.ts";

/** An entry of another circle with all that its author signed: whoever reads it checks the signature anew. */
export interface EntryBrought {
  readonly header: Bytes;
  /** Its epoch's. */
  readonly commitment: Bytes;
  readonly content: Bytes;
  readonly signature: Bytes;
}

/** In rooms alone, from the circle that this one was walked out of: there its author said it. */
export const entryBrought: Kind<EntryBrought> = {
  name: "entry.brought",
  version: 1,
  payload: struct({
    header: bytesUpTo(caps.header),
    commitment: bytes(32),
    content: bytesUpTo(caps.body),
    signature: bytes(64),
  }),
  author: "member",
  warranted: false,
  proofs(payload) {
    const inner = innerOf(payload);
    if (inner === null) return [];
    const message = entryToSign({ ...inner.header, commitment: payload.commitment }, payload.content);
    return [{ key: inner.content.author, message, signature: payload.signature }];
  },
  // Not "out-of-place": whose it is everyone can tell who opens it, and a book as bytes keeps that.
  check: () => "not-this-circle",
  apply: () => undefined,
};

/** What is brought of an entry that this device has opened. */
export function broughtFrom({ header, signature, ...entry }: Opened, commitment: Bytes): EntryBrought {
  const { author, device, counter, seen, time, kind, version, payload, warrant, visit } = entry;
  const said = { author, device, counter, seen, time, kind, version, payload };
  const whole = { ...said, ...(warrant === undefined ? {} : { warrant }), ...(visit === undefined ? {} : { visit }) };
  return { header: headerBytes(header), commitment, content: contentBytes(whole), signature };
}

/** The entry that an entry of that kind brings; null when it is in no form we read. */
export function innerEntry({ payload }: Opened): Inner | null {
  const brought = unlessMalformed(() => fromBytes(entryBrought.payload, payload, "brought entry"));
  return brought === null ? null : innerOf(brought);
}

interface Inner {
  readonly header: Header;
  readonly content: Content;
  readonly signature: Bytes;
}

function innerOf({ header, content, signature }: EntryBrought): Inner | null {
  return unlessMalformed(() => ({ header: readHeader(header), content: readContent(content), signature }));
}
