import type { Bytes } from "@unionhall/protocol";
import type { Opus } from "./opus.ts";
import { readHead } from "./opus.ts";

/*
 * WebM as recorders write it (RFC 8794, RFC 9559): elements, each an id, a length and what is in it. Those that hold others
 * may say no length, as who writes them does not know it yet. Each of the few that matter is known by its id wherever it
 * stands, so those around them are only stepped into.
 */

export const ids = {
  ebml: 0x1a45dfa3,
  segment: 0x18538067,
  tracks: 0x1654ae6b,
  track: 0xae,
  codec: 0x86,
  head: 0x63a2,
  cluster: 0x1f43b675,
  group: 0xa0,
  block: 0xa1,
  simpleBlock: 0xa3,
} as const;

const holding: ReadonlySet<number> = new Set([ids.segment, ids.tracks, ids.track, ids.cluster, ids.group]);

interface Element {
  readonly id: number;
  readonly inside: Bytes;
}

/** The one track of sound in it; null for what has none, or more, or is not whole. */
export function readWebm(file: Bytes): Opus | null {
  const elements = elementsOf(file);
  if (elements?.[0]?.id !== ids.ebml) return null;
  const of = (id: number): readonly Bytes[] => elements.filter((one) => one.id === id).map(({ inside }) => inside);
  const [codec, ...others] = of(ids.codec);
  const head = readHead(of(ids.head)[0] ?? new Uint8Array());
  if (codec === undefined || others.length > 0 || !isOpus(codec) || head === null) return null;
  const packets = elements
    .filter(({ id }) => id === ids.simpleBlock || id === ids.block)
    .map(({ inside }) => packetIn(inside));
  if (packets.length === 0 || !packets.every((packet) => packet !== null)) return null;
  return { ...head, packets };
}

function isOpus(codec: Bytes): boolean {
  return new TextDecoder().decode(codec).replaceAll("\0", "") === "A_OPUS";
}

function elementsOf(file: Bytes): readonly Element[] | null {
  const elements: Element[] = [];
  for (let at = 0; at < file.length;) {
    const id = numberAt(file, at, 4, "whole");
    const length = id === null ? null : numberAt(file, id.end, 8, "value");
    if (id === null || length === null) return null;
    if (holding.has(id.value)) {
      at = length.end;
      continue;
    }
    const end = length.end + length.value;
    if (end > file.length) return null;
    elements.push({ id: id.value, inside: file.subarray(length.end, end) });
    at = end;
  }
  return elements;
}

/** How many zeros it begins with says how long it is. An id keeps that sign, a length does not. */
function numberAt(
  file: Bytes,
  at: number,
  most: number,
  as: "whole" | "value",
): { readonly value: number; readonly end: number } | null {
  const first = file[at] ?? 0;
  const length = Math.clz32(first) - 23;
  if (length > most || at + length > file.length) return null;
  let value = as === "whole" ? first : first & (0xff >> length);
  for (let nth = 1; nth < length; nth++) value = value * 256 + file[at + nth]!;
  return { value, end: at + length };
}

/** After the number of its track, two bytes of time and one that says how many packets it is: it has to be one. */
function packetIn(block: Bytes): Bytes | null {
  const track = numberAt(block, 0, 8, "value");
  if (track === null || track.end + 3 >= block.length || (block[track.end + 2]! & 0x06) !== 0) return null;
  return block.subarray(track.end + 3);
}
