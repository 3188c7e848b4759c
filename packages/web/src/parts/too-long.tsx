import type { VNode } from "preact";
import { useId, useState } from "preact/hooks";
import { writingText } from "../messages/writing.ts";
import { tooLongBy } from "./too-long-by.ts";

interface TooLongProps {
  /** By which the field that it is about is described. */
  readonly id: string;
  readonly written: string;
  readonly longest: number;
}

/** How much is to go, while somebody writes: what they paste is not cut off unseen. It is drawn before it says so, to be heard. */
export function TooLong({ id, written, longest }: TooLongProps): VNode {
  const over = tooLongBy(written, longest);
  return (
    <div id={id} role="status">
      {over === 0 ? null : <p class="note wait">{writingText().tooLong(over)}</p>}
    </div>
  );
}

interface Length {
  /** Hears of what is written in a field of a form: as long as it is too long, the browser says so and does not send it. */
  readonly hear: (field: HTMLInputElement | HTMLTextAreaElement) => void;
  /** What the field says of itself. */
  readonly field: { readonly "aria-describedby": string; readonly "aria-invalid": boolean };
  /** What to say under the field. */
  readonly said: VNode;
}

/** For a field that holds no more than so many letters. No field cuts off what is pasted, as `maxlength` would. `hint`: the id of what else describes it. */
export function useLength(longest: number, first: string, hint?: string): Length {
  const id = useId();
  const [written, setWritten] = useState(first);
  const hear: Length["hear"] = (field) => {
    const over = tooLongBy(field.value, longest);
    field.setCustomValidity(over === 0 ? "" : writingText().tooLong(over));
    setWritten(field.value);
  };
  const describedBy = hint === undefined ? id : `${hint} ${id}`;
  return {
    hear,
    field: { "aria-describedby": describedBy, "aria-invalid": tooLongBy(written, longest) > 0 },
    said: <TooLong id={id} written={written} longest={longest} />,
  };
}
