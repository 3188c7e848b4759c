import { ascii, type Bytes, concat } from "@unionhall/protocol";

/** A still picture in WebP, and where and for how long it stands. Both offsets are even. */
export interface Frame {
  readonly webp: Bytes;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** In ms, at most 2²⁴ − 1. */
  readonly ms: number;
}

/**
 * Makes one moving picture of many still ones, each drawn over what was there before. Plays so often, then rests on the
 * last. (Google's WebP Container Specification: RIFF with VP8X, ANIM, and an ANMF for each frame.)
 */
export function animated(
  { width, height, plays }: { readonly width: number; readonly height: number; readonly plays: number },
  frames: readonly Frame[],
): Bytes {
  return chunk(
    "RIFF",
    ascii("WEBP"),
    chunk("VP8X", bytes(animation, 1), bytes(0, 3), bytes(width - 1, 3), bytes(height - 1, 3)),
    chunk("ANIM", bytes(white, 4), bytes(plays, 2)),
    ...frames.map(frameOf),
  );
}

/** A flag of VP8X. */
const animation = 0x02;
/** A flag of ANMF: the frame is not mixed with what it covers. */
const covers = 0x02;
const white = 0xffffffff;

function frameOf({ webp, x, y, width, height, ms }: Frame): Bytes {
  const place = [bytes(x / 2, 3), bytes(y / 2, 3), bytes(width - 1, 3), bytes(height - 1, 3)];
  return chunk("ANMF", ...place, bytes(ms, 3), bytes(covers, 1), ...pixelsOf(webp));
}

/** The chunks of a still picture that are its pixels. Throws where it has none. */
function pixelsOf(webp: Bytes): readonly Bytes[] {
  const view = new DataView(webp.buffer, webp.byteOffset, webp.byteLength);
  const pixels: Bytes[] = [];
  for (let at = 12; at + 8 <= webp.length;) {
    const end = at + 8 + even(view.getUint32(at + 4, true));
    const name = String.fromCharCode(...webp.subarray(at, at + 4));
    if (["ALPH", "VP8 ", "VP8L"].includes(name)) pixels.push(webp.subarray(at, end));
    at = end;
  }
  if (pixels.length === 0) throw new Error("this is no WebP picture");
  return pixels;
}

function chunk(name: string, ...payload: readonly Bytes[]): Bytes {
  const { length } = concat(...payload);
  return concat(ascii(name), bytes(length, 4), ...payload, new Uint8Array(even(length) - length));
}

const even = (length: number): number => length + (length % 2);

/** A number, least significant byte first. */
function bytes(value: number, many: number): Bytes {
  return Uint8Array.from({ length: many }, (_, at) => Math.floor(value / 256 ** at) % 256);
}
