/**
 * A number modulo p = 2^255 - 19, as the sum of twelve doubles: the i-th is a multiple of 2^⌈21.25·i⌉ (0, 22, 43, 64, 85,
 * 107, 128, 149, 170, 192, 213, 234) of about 21 bits, with its sign. Products of two such limbs and their sums stay below
 * 2^53 units, so doubles hold them exactly: Bernstein's way ("Curve25519", 2006, section 4), and here several times as fast
 * as whole numbers of JavaScript.
 */
export type Field = readonly number[];

/** What 2^255 units are worth: 2^255 is 19 modulo p. */
const wrap = 19 * 2 ** -255;

// Adding and taking away three halves of 2^52 units rounds to a unit of the next limb.
const r0 = 1.5 * 2 ** 74;
const r1 = 1.5 * 2 ** 95;
const r2 = 1.5 * 2 ** 116;
const r3 = 1.5 * 2 ** 137;
const r4 = 1.5 * 2 ** 159;
const r5 = 1.5 * 2 ** 180;
const r6 = 1.5 * 2 ** 201;
const r7 = 1.5 * 2 ** 222;
const r8 = 1.5 * 2 ** 244;
const r9 = 1.5 * 2 ** 265;
const r10 = 1.5 * 2 ** 286;
const r11 = 1.5 * 2 ** 307;

/** The same number with every limb small again. Two chains of carries run side by side, which a processor likes. */
// oxfmt-ignore
export function carried(
  h0: number, h1: number, h2: number, h3: number, h4: number, h5: number,
  h6: number, h7: number, h8: number, h9: number, h10: number, h11: number,
): Field {
  let c = (h0 + r0) - r0, d = (h6 + r6) - r6;
  h0 -= c; h1 += c; h6 -= d; h7 += d;
  c = (h1 + r1) - r1; d = (h7 + r7) - r7;
  h1 -= c; h2 += c; h7 -= d; h8 += d;
  c = (h2 + r2) - r2; d = (h8 + r8) - r8;
  h2 -= c; h3 += c; h8 -= d; h9 += d;
  c = (h3 + r3) - r3; d = (h9 + r9) - r9;
  h3 -= c; h4 += c; h9 -= d; h10 += d;
  c = (h4 + r4) - r4; d = (h10 + r10) - r10;
  h4 -= c; h5 += c; h10 -= d; h11 += d;
  c = (h5 + r5) - r5; d = (h11 + r11) - r11;
  h5 -= c; h6 += c; h11 -= d; h0 += wrap * d;
  c = (h6 + r6) - r6; d = (h0 + r0) - r0;
  h6 -= c; h7 += c; h0 -= d; h1 += d;
  return [h0, h1, h2, h3, h4, h5, h6, h7, h8, h9, h10, h11];
}

/**
 * The product. What comes in may be sums: the larger of the two factors times the smaller may hold sixteen times what
 * one carried element holds, and all stays exact.
 */
// Written out: a loop over limbs is four times slower.
// oxlint-disable-next-line max-lines-per-function
export function multiply(f: Field, g: Field): Field {
  // oxfmt-ignore
  const f0 = f[0]!, f1 = f[1]!, f2 = f[2]!, f3 = f[3]!, f4 = f[4]!, f5 = f[5]!, f6 = f[6]!, f7 = f[7]!, f8 = f[8]!, f9 = f[9]!, f10 = f[10]!, f11 = f[11]!;
  // oxfmt-ignore
  const g0 = g[0]!, g1 = g[1]!, g2 = g[2]!, g3 = g[3]!, g4 = g[4]!, g5 = g[5]!, g6 = g[6]!, g7 = g[7]!, g8 = g[8]!, g9 = g[9]!, g10 = g[10]!, g11 = g[11]!;
  // oxfmt-ignore
  let h0 = f0 * g0 +
    wrap * (f1 * g11 + f2 * g10 + f3 * g9 + f4 * g8 + f5 * g7 + f6 * g6 + f7 * g5 + f8 * g4 + f9 * g3 + f10 * g2 + f11 * g1);
  // oxfmt-ignore
  let h1 = f0 * g1 + f1 * g0 +
    wrap * (f2 * g11 + f3 * g10 + f4 * g9 + f5 * g8 + f6 * g7 + f7 * g6 + f8 * g5 + f9 * g4 + f10 * g3 + f11 * g2);
  // oxfmt-ignore
  let h2 = f0 * g2 + f1 * g1 + f2 * g0 +
    wrap * (f3 * g11 + f4 * g10 + f5 * g9 + f6 * g8 + f7 * g7 + f8 * g6 + f9 * g5 + f10 * g4 + f11 * g3);
  // oxfmt-ignore
  let h3 = f0 * g3 + f1 * g2 + f2 * g1 + f3 * g0 +
    wrap * (f4 * g11 + f5 * g10 + f6 * g9 + f7 * g8 + f8 * g7 + f9 * g6 + f10 * g5 + f11 * g4);
  // oxfmt-ignore
  let h4 = f0 * g4 + f1 * g3 + f2 * g2 + f3 * g1 + f4 * g0 +
    wrap * (f5 * g11 + f6 * g10 + f7 * g9 + f8 * g8 + f9 * g7 + f10 * g6 + f11 * g5);
  // oxfmt-ignore
  let h5 = f0 * g5 + f1 * g4 + f2 * g3 + f3 * g2 + f4 * g1 + f5 * g0 +
    wrap * (f6 * g11 + f7 * g10 + f8 * g9 + f9 * g8 + f10 * g7 + f11 * g6);
  // oxfmt-ignore
  let h6 = f0 * g6 + f1 * g5 + f2 * g4 + f3 * g3 + f4 * g2 + f5 * g1 + f6 * g0 +
    wrap * (f7 * g11 + f8 * g10 + f9 * g9 + f10 * g8 + f11 * g7);
  // oxfmt-ignore
  let h7 = f0 * g7 + f1 * g6 + f2 * g5 + f3 * g4 + f4 * g3 + f5 * g2 + f6 * g1 + f7 * g0 +
    wrap * (f8 * g11 + f9 * g10 + f10 * g9 + f11 * g8);
  // oxfmt-ignore
  let h8 = f0 * g8 + f1 * g7 + f2 * g6 + f3 * g5 + f4 * g4 + f5 * g3 + f6 * g2 + f7 * g1 + f8 * g0 +
    wrap * (f9 * g11 + f10 * g10 + f11 * g9);
  // oxfmt-ignore
  let h9 = f0 * g9 + f1 * g8 + f2 * g7 + f3 * g6 + f4 * g5 + f5 * g4 + f6 * g3 + f7 * g2 + f8 * g1 + f9 * g0 +
    wrap * (f10 * g11 + f11 * g10);
  // oxfmt-ignore
  let h10 = f0 * g10 + f1 * g9 + f2 * g8 + f3 * g7 + f4 * g6 + f5 * g5 + f6 * g4 + f7 * g3 + f8 * g2 + f9 * g1 + f10 * g0 +
    wrap * (f11 * g11);
  // oxfmt-ignore
  let h11 = f0 * g11 + f1 * g10 + f2 * g9 + f3 * g8 + f4 * g7 + f5 * g6 + f6 * g5 + f7 * g4 + f8 * g3 + f9 * g2 + f10 * g1 +
    f11 * g0;
  // The carries again: to call for them would put each limb on the heap.
  // oxfmt-ignore
  let c = (h0 + r0) - r0, d = (h6 + r6) - r6;
  h0 -= c;
  h1 += c;
  h6 -= d;
  h7 += d;
  c = h1 + r1 - r1;
  d = h7 + r7 - r7;
  h1 -= c;
  h2 += c;
  h7 -= d;
  h8 += d;
  c = h2 + r2 - r2;
  d = h8 + r8 - r8;
  h2 -= c;
  h3 += c;
  h8 -= d;
  h9 += d;
  c = h3 + r3 - r3;
  d = h9 + r9 - r9;
  h3 -= c;
  h4 += c;
  h9 -= d;
  h10 += d;
  c = h4 + r4 - r4;
  d = h10 + r10 - r10;
  h4 -= c;
  h5 += c;
  h10 -= d;
  h11 += d;
  c = h5 + r5 - r5;
  d = h11 + r11 - r11;
  h5 -= c;
  h6 += c;
  h11 -= d;
  h0 += wrap * d;
  c = h6 + r6 - r6;
  d = h0 + r0 - r0;
  h6 -= c;
  h7 += c;
  h0 -= d;
  h1 += d;
  return [h0, h1, h2, h3, h4, h5, h6, h7, h8, h9, h10, h11];
}

/** The square, for two thirds of the work of a product. What comes in may hold four times what a carried element holds. */
// Written out: a loop over limbs is four times slower.
// oxlint-disable-next-line max-lines-per-function
export function square(f: Field): Field {
  // oxfmt-ignore
  const f0 = f[0]!, f1 = f[1]!, f2 = f[2]!, f3 = f[3]!, f4 = f[4]!, f5 = f[5]!, f6 = f[6]!, f7 = f[7]!, f8 = f[8]!, f9 = f[9]!, f10 = f[10]!, f11 = f[11]!;
  // oxfmt-ignore
  const d0 = 2 * f0, d1 = 2 * f1, d2 = 2 * f2, d3 = 2 * f3, d4 = 2 * f4, d5 = 2 * f5, d6 = 2 * f6, d7 = 2 * f7, d8 = 2 * f8, d9 = 2 * f9, d10 = 2 * f10;
  // oxfmt-ignore
  let h0 = f0 * f0 +
    wrap * (d1 * f11 + d2 * f10 + d3 * f9 + d4 * f8 + d5 * f7 + f6 * f6);
  // oxfmt-ignore
  let h1 = d0 * f1 +
    wrap * (d2 * f11 + d3 * f10 + d4 * f9 + d5 * f8 + d6 * f7);
  // oxfmt-ignore
  let h2 = d0 * f2 + f1 * f1 +
    wrap * (d3 * f11 + d4 * f10 + d5 * f9 + d6 * f8 + f7 * f7);
  // oxfmt-ignore
  let h3 = d0 * f3 + d1 * f2 +
    wrap * (d4 * f11 + d5 * f10 + d6 * f9 + d7 * f8);
  // oxfmt-ignore
  let h4 = d0 * f4 + d1 * f3 + f2 * f2 +
    wrap * (d5 * f11 + d6 * f10 + d7 * f9 + f8 * f8);
  // oxfmt-ignore
  let h5 = d0 * f5 + d1 * f4 + d2 * f3 +
    wrap * (d6 * f11 + d7 * f10 + d8 * f9);
  // oxfmt-ignore
  let h6 = d0 * f6 + d1 * f5 + d2 * f4 + f3 * f3 +
    wrap * (d7 * f11 + d8 * f10 + f9 * f9);
  // oxfmt-ignore
  let h7 = d0 * f7 + d1 * f6 + d2 * f5 + d3 * f4 +
    wrap * (d8 * f11 + d9 * f10);
  // oxfmt-ignore
  let h8 = d0 * f8 + d1 * f7 + d2 * f6 + d3 * f5 + f4 * f4 +
    wrap * (d9 * f11 + f10 * f10);
  // oxfmt-ignore
  let h9 = d0 * f9 + d1 * f8 + d2 * f7 + d3 * f6 + d4 * f5 +
    wrap * (d10 * f11);
  // oxfmt-ignore
  let h10 = d0 * f10 + d1 * f9 + d2 * f8 + d3 * f7 + d4 * f6 + f5 * f5 +
    wrap * (f11 * f11);
  // oxfmt-ignore
  let h11 = d0 * f11 + d1 * f10 + d2 * f9 + d3 * f8 + d4 * f7 + d5 * f6;
  // The carries again: to call for them would put each limb on the heap.
  // oxfmt-ignore
  let c = (h0 + r0) - r0, d = (h6 + r6) - r6;
  h0 -= c;
  h1 += c;
  h6 -= d;
  h7 += d;
  c = h1 + r1 - r1;
  d = h7 + r7 - r7;
  h1 -= c;
  h2 += c;
  h7 -= d;
  h8 += d;
  c = h2 + r2 - r2;
  d = h8 + r8 - r8;
  h2 -= c;
  h3 += c;
  h8 -= d;
  h9 += d;
  c = h3 + r3 - r3;
  d = h9 + r9 - r9;
  h3 -= c;
  h4 += c;
  h9 -= d;
  h10 += d;
  c = h4 + r4 - r4;
  d = h10 + r10 - r10;
  h4 -= c;
  h5 += c;
  h10 -= d;
  h11 += d;
  c = h5 + r5 - r5;
  d = h11 + r11 - r11;
  h5 -= c;
  h6 += c;
  h11 -= d;
  h0 += wrap * d;
  c = h6 + r6 - r6;
  d = h0 + r0 - r0;
  h6 -= c;
  h7 += c;
  h0 -= d;
  h1 += d;
  return [h0, h1, h2, h3, h4, h5, h6, h7, h8, h9, h10, h11];
}
