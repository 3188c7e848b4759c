import type { VNode } from "preact";
import { useId } from "preact/hooks";
import { text } from "../../messages/messages.ts";

interface WhereProps {
  /** Null: this hall. */
  readonly link: string | null;
  readonly choose: (link: string | null) => void;
}

export function Where({ link, choose }: WhereProps): VNode {
  const { walk } = text();
  const name = useId();
  const ways = [
    { isHere: true, words: walk.here, hint: walk.hereHint },
    { isHere: false, words: walk.elsewhere, hint: walk.elsewhereHint },
  ];
  return (
    <div class="stack">
      <fieldset class="ways">
        <legend>{walk.where}</legend>
        {ways.map(({ isHere, words, hint }) => (
          <label key={words} class="item">
            <input
              type="radio"
              name={name}
              checked={isHere === (link === null)}
              onChange={() => choose(isHere ? null : "")}
            />
            <span class="stack-s grow">
              <b>{words}</b>
              <span class="small dim">{hint}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {link === null ? null : (
        <div class="field">
          <label for={`${name}-link`}>{walk.foundingLink}</label>
          <input
            id={`${name}-link`}
            type="text"
            value={link}
            maxLength={2_000}
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
