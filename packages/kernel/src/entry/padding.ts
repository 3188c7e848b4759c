import type { Bytes } from "@unionhall/protocol";
import { caps } from "@unionhall/protocol";

/**
 * Padmé (Nikitin et al., PURBs, 2019, §4): a length keeps as many of its leading bits as its bit
 * length is long, so a size tells at most O(log log length) bits, for at most 12 % more. Lengths up to 2^32 − 1.
 */
export function padded(length: number, floor: number = caps.bodyFloor): number {
  if (length <= floor) return floor;
  const exponent = 31 - Math.clz32(length);
  const kept = 32 - Math.clz32(exponent);
  const step = 2 ** (exponent - kept);
  return Math.ceil(length / step) * step;
}

/** Length as four bytes, the parts, zeros up to `total`. */
export function pad(plain: Bytes, total: number): Bytes {
  const out = new Uint8Array(total);
  new DataView(out.buffer).setUint32(0, plain.length);
  out.set(plain, 4);
  return out;
}

/** The padded bytes, or null when the length is a lie or the padding is not all zeros. */
export function unpad(bytes: Bytes): Bytes | null {
  if (bytes.length < 4) return null;
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  if (length > bytes.length - 4) return null;
  for (let at = 4 + length; at < bytes.length; at++) if (bytes[at] !== 0) return null;
  return bytes.subarray(4, 4 + length);
}
