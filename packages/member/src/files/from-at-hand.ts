import type { BlobRef } from "@unionhall/kernel";
import { partLength, plainChunk } from "@unionhall/kernel";
import type { AtHand } from "../circle/at-hand.ts";
import type { Sink } from "../ports.ts";
import type { Report } from "./put-blob.ts";

/** Puts a file that is all here where it is wanted. It was checked as it came, and lies sealed since. */
export async function fromAtHand(
  atHand: AtHand,
  { blob, length }: Pick<BlobRef, "blob" | "length">,
  sink: Sink,
  report: Report,
): Promise<void> {
  const here = atHand.sink(blob);
  for (let number = 0; partLength(length, number) > 0; number++) {
    await sink.write(number * plainChunk, await here.read(number * plainChunk, plainChunk));
    report(Math.min(length, (number + 1) * plainChunk));
  }
}
