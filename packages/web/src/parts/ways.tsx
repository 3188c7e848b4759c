import type { VNode } from "preact";
import { useId } from "preact/hooks";

interface WaysProps<T> {
  readonly legend: string;
  readonly of: readonly { readonly value: T; readonly words: string; readonly hint: string }[];
  readonly chosen: T;
  readonly choose: (value: T) => void;
}

/** A few ways to do something, each with what it comes to, one of them taken. */
export function Ways<T>({ legend, of, chosen, choose }: WaysProps<T>): VNode {
  const name = useId();
  return (
    <fieldset class="ways">
      <legend>{legend}</legend>
      {of.map(({ value, words, hint }) => (
        <label key={words} class="item">
          <input type="radio" name={name} checked={value === chosen} onChange={() => choose(value)} />
          <span class="stack-s grow">
            <b>{words}</b>
            <span class="small dim">{hint}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
