import type { VNode } from "preact";
import { useId } from "preact/hooks";
import { text } from "../../messages/messages.ts";
import { Ways } from "../../parts/ways.tsx";

interface WhereProps {
  /** Null: this hall. */
  readonly link: string | null;
  readonly choose: (link: string | null) => void;
}

export function Where({ link, choose }: WhereProps): VNode {
  const { walk } = text();
  const id = useId();
  const ways = [
    { value: true, words: walk.here, hint: walk.hereHint },
    { value: false, words: walk.elsewhere, hint: walk.elsewhereHint },
  ];
  return (
    <div class="stack">
      <Ways legend={walk.where} of={ways} chosen={link === null} choose={(isHere) => choose(isHere ? null : "")} />
      {link === null ? null : (
        <div class="field">
          <label for={id}>{walk.foundingLink}</label>
          <input
            id={id}
            type="text"
            value={link}
            autoComplete="off"
            autoCapitalize="none"
            spellcheck={false}
            dir="auto"
            onInput={({ currentTarget: { value } }) => choose(value)}
          />
        </div>
      )}
    </div>
  );
}
