import type { VNode } from "preact";
import { useId } from "preact/hooks";

interface SelectProps<T extends string> {
  readonly label: string;
  readonly hint?: string;
  readonly of: readonly { readonly value: T; readonly words: string }[];
  readonly chosen: T;
  readonly choose: (value: T) => void;
}

/** One of several, by the browser's own list. */
export function Select<T extends string>({ label, hint, of, chosen, choose }: SelectProps<T>): VNode {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={chosen}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={({ currentTarget: { selectedIndex } }) => choose(of[selectedIndex]!.value)}
      >
        {of.map(({ value, words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
      {hint === undefined ? null : (
        <p class="small dim" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
