/** As many as fit, but one at least: whoever asks has to get on. The rest is never read from the disk. */
export function upTo<T>(bytes: number, count: number, all: Iterable<T>, sizeOf: (one: T) => number): readonly T[] {
  const found: T[] = [];
  let held = 0;
  for (const one of all) {
    held += sizeOf(one);
    if (found.length > 0 && (held > bytes || found.length >= count)) break;
    found.push(one);
  }
  return found;
}
