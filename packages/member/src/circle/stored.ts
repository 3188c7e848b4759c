import type { BookRead, EpochKeys, Opened } from "@unionhall/kernel";
import { contentBytes, readContent, standing } from "@unionhall/kernel";
import type { Bytes, Codec } from "@unionhall/protocol";
import {
  bool,
  bytes,
  bytesUpTo,
  caps,
  choice,
  fromBytes,
  headerBytes,
  maybe,
  orNull,
  struct,
  toBytes,
  uint,
} from "@unionhall/protocol";

/** An entry as this device keeps it: opened and checked once, sealed at rest with everything else. */
interface StoredRead {
  readonly v: number;
  readonly seq: number;
  readonly day: number;
  readonly header: Bytes;
  readonly content?: Bytes;
  readonly signature?: Bytes;
  readonly salt?: Bytes;
  readonly reason?: Unreadable;
  readonly proven: boolean;
}

type Unreadable = Extract<BookRead, { opened: false }>["reason"];

const storedCodec: Codec<StoredRead> = struct({
  v: uint(1),
  seq: uint(),
  day: uint(),
  header: bytesUpTo(caps.header),
  content: maybe(bytesUpTo(caps.body)),
  signature: maybe(bytes(64)),
  salt: maybe(bytesUpTo(32)),
  reason: maybe(choice("erased", "withheld", "no-key", "other-body", "not-authentic", "malformed", "bad-signature")),
  proven: bool,
});

export function writeRead(read: BookRead): Bytes {
  const { seq, day, header, proven } = read;
  const rest = read.opened
    ? { content: contentBytes(contentOf(read)), signature: read.signature, salt: read.salt }
    : { reason: read.reason };
  return toBytes(storedCodec, { v: 1, seq, day, header: headerBytes(header), proven, ...rest });
}

export function readRead(stored: Bytes): BookRead {
  const { seq, day, header, content, signature, salt, reason, proven } = fromBytes(storedCodec, stored, "stored entry");
  const at = standing({ seq, day, header });
  if (content !== undefined && signature !== undefined && salt !== undefined)
    return { ...at, ...readContent(content), opened: true, signature, salt, proven };
  return { ...at, opened: false, reason: reason ?? "withheld", proven };
}

function contentOf({
  author,
  device,
  counter,
  seen,
  time,
  kind,
  version,
  payload,
  warrant,
  visit,
}: Opened): Parameters<typeof contentBytes>[0] {
  return {
    author,
    device,
    counter,
    seen,
    time,
    kind,
    version,
    payload,
    ...(warrant === undefined ? {} : { warrant }),
    ...(visit === undefined ? {} : { visit }),
  };
}

const epochCodec: Codec<EpochKeys> = struct({
  number: uint(),
  kept: bytes(32),
  passing: orNull(bytes(32)),
  commitment: bytes(32),
});

export function writeEpoch(epoch: EpochKeys): Bytes {
  return toBytes(epochCodec, epoch);
}

export function readEpoch(stored: Bytes): EpochKeys {
  return fromBytes(epochCodec, stored, "stored epoch");
}
