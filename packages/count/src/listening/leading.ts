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
  let guess: Imaged = { vector: first, image: apply(first) };
  let step: Imaged | null = null;
  const scale = length(guess.image);
  for (let round = 0; round < most; round++) {
    const value = dot(guess.vector, guess.image);
    const wrong = guess.image.slice();
    addTo(wrong, -value, guess.vector);
    takeOut(wrong, against);
    const size = length(wrong);
    if (size <= 1e-13 * Math.max(value, scale)) break;
    const search = scaled(wrong, 1 / size);
    const basis = spanned([guess, { vector: search, image: apply(search) }, ...(step === null ? [] : [step])]);
    if (basis.length < 2) break;
    const best = topOf(basis.map(({ image }) => basis.map(({ vector }) => dot(image, vector))));
    step = combined(best.with(0, 0), basis);
    const next = combined(best, basis).vector;
    takeOut(next, against);
    const vector = scaled(next, 1 / length(next));
    guess = { vector, image: apply(vector) };
  }
  const value = dot(guess.vector, guess.image);
  return value > 1e-12 * Math.max(scale, 1e-300) && value > 1e-18 ? { vector: guess.vector, value } : null;
}

/** A vector, and what the matrix makes of it. */
interface Imaged {
  readonly vector: Float64Array;
  readonly image: Float64Array;
}

function free(start: Float64Array, against: readonly Float64Array[]): Float64Array | null {
  const vector = start.slice();
  takeOut(vector, against);
  const size = length(vector);
  return size > 1e-9 * length(start) ? scaled(vector, 1 / size) : null;
}

/** The same span by vectors of length one at right angles; what adds nothing to it is left away. */
function spanned(all: readonly Imaged[]): readonly Imaged[] {
  const basis: Imaged[] = [];
  for (const each of all) {
    const size = length(each.vector);
    if (size === 0) continue;
    const [vector, image] = [scaled(each.vector, 1 / size), scaled(each.image, 1 / size)];
    // Twice is enough: once leaves a little, by rounding.
    for (let round = 0; round < 2; round++)
      for (const other of basis) {
        const along = dot(vector, other.vector);
        addTo(vector, -along, other.vector);
        addTo(image, -along, other.image);
      }
    const left = length(vector);
    if (left > 1e-8) basis.push({ vector: scaled(vector, 1 / left), image: scaled(image, 1 / left) });
  }
  return basis;
}

function combined(weights: readonly number[], all: readonly Imaged[]): Imaged {
  const [vector, image] = [all[0]!.vector, all[0]!.image].map((each) => new Float64Array(each.length)) as [
    Float64Array,
    Float64Array,
  ];
  for (const [i, each] of all.entries()) {
    addTo(vector, weights[i]!, each.vector);
    addTo(image, weights[i]!, each.image);
  }
  return { vector, image };
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
