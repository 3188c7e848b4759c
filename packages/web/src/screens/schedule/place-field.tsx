import { longestPlace } from "@unionhall/union";
import type { VNode } from "preact";
import { useId } from "preact/hooks";
import { scheduleText } from "../../messages/schedule.ts";
import { useLength } from "../../parts/too-long.tsx";

export function PlaceField({ value }: { readonly value: string }): VNode {
  const id = useId();
  const length = useLength(longestPlace, value);
  return (
    <div class="field">
      <label for={id}>{scheduleText().place}</label>
      <input
        id={id}
        name="place"
        defaultValue={value}
        autoComplete="off"
        dir="auto"
        onInput={({ currentTarget }) => length.hear(currentTarget)}
        {...length.field}
      />
      {length.said}
    </div>
  );
}
