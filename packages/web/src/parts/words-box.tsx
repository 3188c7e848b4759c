import type { VNode } from "preact";
import { useId } from "preact/hooks";
import { text } from "../messages/messages.ts";

/** Where the twelve words are typed. Nothing keeps them, corrects them, or offers to fill them in. */
export function WordsBox(): VNode {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{text().words.title}</label>
      <textarea
        id={id}
        name="words"
        rows={4}
        required
        autoComplete="off"
        autoCapitalize="none"
        spellcheck={false}
        translate={false}
      />
    </div>
  );
}
