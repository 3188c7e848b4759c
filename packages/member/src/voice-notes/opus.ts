import type { Bytes } from "@unionhall/protocol";
import { ascii, concat } from "@unionhall/protocol";

/*
 * Opus (RFC 6716) in a container (RFC 7845, section 5.1): a head that says how to begin, and packets of 2.5 to 120 ms.
 */

export interface Opus {
  readonly channels: 1 | 2;
  /** Samples at 48 kHz that are decoded and not heard, before the first. */
  readonly skipped: number;
  readonly packets: readonly Bytes[];
}

const label = ascii("OpusHead");
const headLength = 19;

/** Of a head only what playing takes; null for what is none. */
export function readHead(head: Bytes): Pick<Opus, "channels" | "skipped"> | null {
  const isHead = head.length >= headLength && label.every((byte, at) => head[at] === byte);
  const channels = head[9];
  if (!isHead || (channels !== 1 && channels !== 2)) return null;
  return { channels, skipped: head[10]! + head[11]! * 256 };
}

/** It says no rate at which it was recorded, and changes no loudness. */
export function writeHead({ channels, skipped }: Pick<Opus, "channels" | "skipped">): Bytes {
  const rest = [1, channels, skipped & 0xff, skipped >> 8, 0x80, 0xbb, 0, 0, 0, 0, 0];
  return concat(label, new Uint8Array(rest));
}

/** How long a packet is heard, in ms, by its first bytes (RFC 6716, section 3.1); null for what is none. */
export function lengthOf(packet: Bytes): number | null {
  const [first, second] = packet;
  if (first === undefined) return null;
  const frames = (first & 3) === 0 ? 1 : (first & 3) === 3 ? (second ?? 0) & 63 : 2;
  const ms = frames * frameLength(first >> 3);
  return ms > 0 && ms <= 120 ? ms : null;
}

function frameLength(form: number): number {
  if (form < 12) return [10, 20, 40, 60][form % 4]!;
  return form < 16 ? [10, 20][form % 2]! : [2.5, 5, 10, 20][form % 4]!;
}
