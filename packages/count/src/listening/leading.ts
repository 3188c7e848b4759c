import { addTo, dot, length, scaled, takeOut } from "./vectors.ts";

/** What a symmetric matrix without negative eigenvalues makes of a vector. */
type Apply = (vector: Float64Array) => Float64Array;

export interface Leading {
  readonly vector: Float64Array;
  readonly value: number;
}

/**
 * The eigenvector with the largest eigenvalue among those at right angles to `against`: in each step the best one
 * within the span of the present guess, of what is wrong with it, and of the last step (A. Knyazev, Toward the optimal
 * preconditioned eigensolver, 2001). Null where nothing is left.
 */
export function leading(
  apply: Apply,
  start: Float64Array,
  against: readonly Float64Array[],
  most = 2000,
): Leading | null {
  const first = free(start, against);
  if (first === null) return null;
  let guess = first;
  let applied = apply(guess);
  let step: Float64Array | null = null;
  const scale = length(applied);
  for (let round = 0; round < most; round++) {
    const value = dot(guess, applied);
    const wrong = applied.slice();
    addTo(wrong, -value, guess);
    takeOut(wrong, against);
    if (length(wrong) <= 1e-13 * Math.max(value, scale)) break;
    const basis = spanned([guess, wrong, ...(step === null ? [] : [step])], against);
    if (basis.length < 2) break;
    const images = [applied, ...basis.slice(1).map(apply)];
    const best = topOf(images.map((image) => basis.map((other) => dot(image, other))));
    step = combined(best.with(0, 0), basis);
    const next = combined(best, basis);
    guess = scaled(next, 1 / length(next));
    applied = apply(guess);
  }
  const value = dot(guess, applied);
  return value > 1e-12 * Math.max(scale, 1e-300) && value > 1e-18 ? { vector: guess, value } : null;
}

function free(start: Float64Array, against: readonly Float64Array[]): Float64Array | null {
  const vector = start.slice();
  takeOut(vector, against);
  const size = length(vector);
  return size > 1e-9 * length(start) ? scaled(vector, 1 / size) : null;
}

/** The same span by vectors of length one at right angles; what adds nothing to it is left away. */
function spanned(vectors: readonly Float64Array[], against: readonly Float64Array[]): Float64Array[] {
  const basis: Float64Array[] = [];
  for (const vector of vectors) {
    const size = length(vector);
    if (size === 0) continue;
    const rest = scaled(vector, 1 / size);
    takeOut(rest, [...against, ...basis]);
    const left = length(rest);
    if (left > 1e-10) basis.push(scaled(rest, 1 / left));
  }
  return basis;
}

function combined(weights: readonly number[], vectors: readonly Float64Array[]): Float64Array {
  const sum = new Float64Array(vectors[0]!.length);
  for (const [i, vector] of vectors.entries()) addTo(sum, weights[i]!, vector);
  return sum;
}

/** The eigenvector of the largest eigenvalue of a symmetric matrix of two or three rows, by Jacobi's rotations. */
function topOf(given: readonly (readonly number[])[]): readonly number[] {
  const n = given.length;
  const a = given.map((row, i) => row.map((_, j) => (given[i]![j]! + given[j]![i]!) / 2));
  const turned = given.map((_, i) => given.map((__, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < 30; sweep++)
    for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) rotate(a, turned, p, q);
  let top = 0;
  for (let i = 1; i < n; i++) if (a[i]![i]! > a[top]![top]!) top = i;
  return turned.map((row) => row[top]!);
}

function rotate(a: number[][], turned: number[][], p: number, q: number): void {
  if (a[p]![q] === 0) return;
  const ratio = (a[q]![q]! - a[p]![p]!) / (2 * a[p]![q]!);
  const tangent = (ratio < 0 ? -1 : 1) / (Math.abs(ratio) + Math.sqrt(ratio * ratio + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  for (const row of [...a, ...turned]) {
    const [left, right] = [row[p]!, row[q]!];
    row[p] = cosine * left - sine * right;
    row[q] = sine * left + cosine * right;
  }
  for (let k = 0; k < a.length; k++) {
    const [up, down] = [a[p]![k]!, a[q]![k]!];
    a[p]![k] = cosine * up - sine * down;
    a[q]![k] = sine * up + cosine * down;
  }
}
