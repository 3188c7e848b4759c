import type { VNode } from "preact";
import { useId } from "preact/hooks";
import { useLength } from "./too-long.tsx";

interface AreaProps {
  readonly name?: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly rows: number;
  readonly longest?: number;
  /** It may stay empty. */
  readonly optional?: boolean;
  /** Hears of everything that is typed, and then has the value; without it the form has. */
  readonly write?: (value: string) => void;
}

/** Several lines to fill in, plain: what is typed is what goes, and nobody is named in it. */
export function Area({
  name,
  label,
  hint,
  value,
  rows,
  longest = Number.MAX_SAFE_INTEGER,
  optional = false,
  write,
}: AreaProps): VNode {
  const id = useId();
  const length = useLength(longest, value, hint === undefined ? undefined : `${id}-hint`);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        name={name}
        rows={rows}
        required={!optional}
        autoComplete="off"
        dir="auto"
        {...length.field}
        {...(write === undefined ? { defaultValue: value } : { value })}
        onInput={({ currentTarget }) => {
          length.hear(currentTarget);
          write?.(currentTarget.value);
        }}
      />
      {hint === undefined ? null : (
        <p class="small dim" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {length.said}
    </div>
  );
}
