/** Plain loops in a fixed order: the same bits on every engine. */
export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

export function length(a: Float64Array): number {
  return Math.sqrt(dot(a, a));
}

export function scaled(a: Float64Array, by: number): Float64Array {
  return a.map((each) => each * by);
}

/** a + by × b, into a. */
export function addTo(a: Float64Array, by: number, b: Float64Array): void {
  for (let i = 0; i < a.length; i++) a[i]! += by * b[i]!;
}

/** Takes out of `a`, in place, what it has of the others, which are of length one and at right angles. */
export function takeOut(a: Float64Array, others: readonly Float64Array[]): void {
  // Twice is enough: once leaves a little, by rounding.
  for (let round = 0; round < 2; round++) for (const other of others) addTo(a, -dot(a, other), other);
}
