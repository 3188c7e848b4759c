import type { VNode } from "preact";
import { writingText } from "../messages/writing.ts";

interface TooLongProps {
  readonly written: string;
  readonly longest: number;
}

/** How much is to go, while somebody writes: what they paste is not cut off unseen. */
export function TooLong({ written, longest }: TooLongProps): VNode | null {
  const over = written.length - longest;
  if (over <= 0) return null;
  return (
    <p class="note wait" role="status">
      {writingText().tooLong(over)}
    </p>
  );
}
