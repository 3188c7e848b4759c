import type { Bytes } from "@unionhall/protocol";
import { ascii, concat, uint64 } from "@unionhall/protocol";
import type { Opus } from "./opus.ts";
import { lengthOf, writeHead } from "./opus.ts";
import { ids } from "./read-webm.ts";

/** So long a stretch stands together, in ms: whoever seeks begins at the nearest. */
const stretch = 2_000;

/**
 * WebM (RFC 9559) of packets alone. It says how long it is and where to begin for each moment, which recorders leave out, and
 * names no maker. Packets follow each other without a gap, so it does not say either how their recorder's clock went.
 */
export function writeWebm(opus: Opus): { readonly bytes: Bytes; readonly ms: number } | null {
  const timed = withTimes(opus.packets);
  if (timed === null) return null;
  const clusters = stretches(timed.packets).map(({ from, packets }) => ({ from, bytes: cluster(from, packets) }));
  const before = concat(information(timed.ms), tracks(opus));
  // Where the clusters begin depends on how long the list of that is, and that on nothing.
  const start = before.length + cues(clusters, 0).length;
  const body = concat(before, cues(clusters, start), ...clusters.map(({ bytes }) => bytes));
  return { bytes: concat(header(), element(ids.segment, body)), ms: timed.ms };
}

interface Timed {
  readonly at: number;
  readonly packet: Bytes;
}

interface Cluster {
  /** In ms. */
  readonly from: number;
  readonly bytes: Bytes;
}

function withTimes(packets: readonly Bytes[]): { readonly packets: readonly Timed[]; readonly ms: number } | null {
  const timed: Timed[] = [];
  let at = 0;
  for (const packet of packets) {
    const length = lengthOf(packet);
    if (length === null) return null;
    timed.push({ at: Math.round(at), packet });
    at += length;
  }
  return { packets: timed, ms: Math.round(at) };
}

function stretches(
  packets: readonly Timed[],
): readonly { readonly from: number; readonly packets: readonly Timed[] }[] {
  const all: { from: number; packets: Timed[] }[] = [];
  for (const packet of packets) {
    const last = all.at(-1);
    if (last === undefined || packet.at - last.from >= stretch) all.push({ from: packet.at, packets: [packet] });
    else last.packets.push(packet);
  }
  return all;
}

function header(): Bytes {
  const numbers = [number(0x4286, 1), number(0x42f7, 1), number(0x42f2, 4), number(0x42f3, 8)];
  const form = [element(0x4282, ascii("webm")), number(0x4287, 4), number(0x4285, 2)];
  return element(ids.ebml, concat(...numbers, ...form));
}

/** Times are in ms; a writer has to be named. */
function information(ms: number): Bytes {
  const named = [element(0x4d80, ascii("-")), element(0x5741, ascii("-"))];
  return element(0x1549a966, concat(number(0x2ad7b1, 1_000_000), float(0x4489, ms), ...named));
}

/** Of sound, in Opus: with how much of it is not heard, and how much is to be decoded before a place to hear it right. */
function tracks(opus: Opus): Bytes {
  const delays = [number(0x56aa, Math.round((opus.skipped * 1_000_000) / 48)), number(0x56bb, 80_000_000)];
  const sound = element(0xe1, concat(float(0xb5, 48_000), number(0x9f, opus.channels)));
  const named = [number(0xd7, 1), number(0x73c5, 1), number(0x83, 2), element(ids.codec, ascii("A_OPUS"))];
  const track = concat(...named, ...delays, element(ids.head, writeHead(opus)), sound);
  return element(ids.tracks, element(ids.track, track));
}

function cluster(from: number, packets: readonly Timed[]): Bytes {
  const blocks = packets.map(({ at, packet }) => {
    const since = at - from;
    return element(ids.simpleBlock, concat(new Uint8Array([0x81, since >> 8, since & 0xff, 0x80]), packet));
  });
  return element(ids.cluster, concat(number(0xe7, from), ...blocks));
}

function cues(clusters: readonly Cluster[], start: number): Bytes {
  let at = start;
  const points = clusters.map(({ from, bytes }) => {
    const place = element(0xb7, concat(number(0xf7, 1), number(0xf1, at)));
    at += bytes.length;
    return element(0xbb, concat(number(0xb3, from), place));
  });
  return element(0x1c53bb6b, concat(...points));
}

/** Each is as long as any other, so that nothing moves by what a number is. */
function number(id: number, value: number): Bytes {
  return element(id, uint64(value));
}

function float(id: number, value: number): Bytes {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setFloat64(0, value);
  return element(id, bytes);
}

/** Its id as it is, its length in four bytes. */
function element(id: number, inside: Bytes): Bytes {
  const { length } = inside;
  const size = [0x10 | (length >> 24), length >> 16, length >> 8, length].map((byte) => byte & 0xff);
  const name = [24, 16, 8, 0].map((shift) => (id >>> shift) & 0xff);
  return concat(new Uint8Array(name.slice(name.findIndex((byte) => byte !== 0))), new Uint8Array(size), inside);
}
