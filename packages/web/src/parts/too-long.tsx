import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { writingText } from "../messages/writing.ts";
import { tooLongBy } from "./too-long-by.ts";

interface TooLongProps {
  readonly written: string;
  readonly longest: number;
}

/** How much is to go, while somebody writes: what they paste is not cut off unseen. */
export function TooLong({ written, longest }: TooLongProps): VNode | null {
  const over = tooLongBy(written, longest);
  if (over === 0) return null;
  return (
    <p class="note wait" role="status">
      {writingText().tooLong(over)}
    </p>
  );
}

interface Length {
  /** Hears of what is written in a field of a form: as long as it is too long, the browser says so and does not send it. */
  readonly hear: (field: HTMLInputElement | HTMLTextAreaElement) => void;
  /** What to say under the field. */
  readonly said: VNode | null;
}

/** For a field that holds no more than so many letters. No field cuts off what is pasted, as `maxlength` would. */
export function useLength(longest: number, first: string): Length {
  const [written, setWritten] = useState(first);
  const hear: Length["hear"] = (field) => {
    const over = tooLongBy(field.value, longest);
    field.setCustomValidity(over === 0 ? "" : writingText().tooLong(over));
    setWritten(field.value);
  };
  return { hear, said: <TooLong written={written} longest={longest} /> };
}
