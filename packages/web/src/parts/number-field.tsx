import type { VNode } from "preact";
import { useId, useState } from "preact/hooks";

interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly least?: number;
  readonly most: number;
  readonly set: (value: number) => void;
}

/** A whole number, from one on unless it is said otherwise. What is half typed is none yet, and is left. */
export function NumberField({ label, value, least = 1, most, set }: NumberFieldProps): VNode {
  const id = useId();
  const [first] = useState(value);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="number"
        inputMode="numeric"
        required
        min={least}
        max={most}
        step={1}
        defaultValue={first}
        onInput={({ currentTarget: { valueAsNumber, validity } }) => validity.valid && set(valueAsNumber)}
      />
    </div>
  );
}
