import type { VNode } from "preact";
import { useId } from "preact/hooks";
import { useLength } from "./too-long.tsx";

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly type?: "text" | "password" | "url";
  readonly maxLength?: number;
  readonly value?: string;
  /** Browsers offer to fill in or to keep what has a known name; `off` says not to. */
  readonly autoComplete?: string;
  readonly plain?: boolean;
  /** It may stay empty. */
  readonly optional?: boolean;
  /** Hears of everything that is typed. */
  readonly write?: (value: string) => void;
}

/** One line to fill in, with its label and what it is for. */
export function Field({
  name,
  label,
  hint,
  type = "text",
  maxLength = 60,
  value,
  autoComplete = "off",
  plain = false,
  optional = false,
  write,
}: FieldProps): VNode {
  const id = useId();
  const length = useLength(maxLength, value ?? "", hint === undefined ? undefined : `${id}-hint`);
  // The types of the elements tell every kind of input apart; these three take the same attributes.
  const kind = { type } as { readonly type: "text" };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        name={name}
        {...kind}
        required={!optional}
        defaultValue={value}
        autoComplete={autoComplete}
        autoCapitalize={plain ? "none" : undefined}
        spellcheck={plain ? false : undefined}
        dir="auto"
        onInput={({ currentTarget }) => {
          length.hear(currentTarget);
          write?.(currentTarget.value);
        }}
        {...length.field}
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

/** What was filled in, tidied at its ends. */
export function filled(form: HTMLFormElement, name: string): string {
  const value = new FormData(form).get(name);
  return typeof value === "string" ? value.trim() : "";
}
