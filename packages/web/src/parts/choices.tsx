import type { VNode } from "preact";
import { useId } from "preact/hooks";

interface ChoicesProps<T extends string> {
  readonly legend: string;
  readonly of: readonly { readonly value: T; readonly words: string; readonly lang?: string }[];
  readonly chosen: T;
  readonly choose: (value: T) => void;
}

/** A few choices side by side, one of them taken. */
export function Choices<T extends string>({ legend, of, chosen, choose }: ChoicesProps<T>): VNode {
  const name = useId();
  return (
    <div class="field" role="radiogroup" aria-labelledby={`${name}-legend`}>
      <span id={`${name}-legend`}>{legend}</span>
      <div class="choices">
        {of.map(({ value, words, lang }) => (
          <label key={value} lang={lang}>
            <input type="radio" name={name} checked={value === chosen} onChange={() => choose(value)} />
            {words}
          </label>
        ))}
      </div>
    </div>
  );
}
