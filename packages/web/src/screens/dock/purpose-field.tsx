import { longestPurpose } from "@unionhall/union";
import type { VNode } from "preact";
import { useId } from "preact/hooks";
import { dockText } from "../../messages/dock.ts";
import { useLength } from "../../parts/too-long.tsx";

interface PurposeFieldProps {
  readonly value?: string;
  /** Hears of everything that is typed. */
  readonly write?: (value: string) => void;
}

/** What a circle is for, as a steward writes it. */
export function PurposeField({ value = "", write }: PurposeFieldProps): VNode {
  const say = dockText();
  const id = useId();
  const length = useLength(longestPurpose, value, `${id}-hint`);
  return (
    <div class="field">
      <label for={id}>{say.purpose}</label>
      <textarea
        id={id}
        name="purpose"
        rows={4}
        defaultValue={value}
        autoComplete="off"
        dir="auto"
        onInput={({ currentTarget }) => {
          length.hear(currentTarget);
          write?.(currentTarget.value);
        }}
        {...length.field}
      />
      <p class="small dim" id={`${id}-hint`}>
        {say.purposeHint}
      </p>
      {length.said}
    </div>
  );
}
