import type { VNode } from "preact";
import { useId } from "preact/hooks";

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
export function Area({ name, label, hint, value, rows, longest, optional = false, write }: AreaProps): VNode {
  const id = useId();
  const written =
    write === undefined
      ? { defaultValue: value }
      : { value, onInput: (event: { currentTarget: HTMLTextAreaElement }) => write(event.currentTarget.value) };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        name={name}
        rows={rows}
        required={!optional}
        maxLength={longest}
        autoComplete="off"
        dir="auto"
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        {...written}
      />
      {hint === undefined ? null : (
        <p class="small dim" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
