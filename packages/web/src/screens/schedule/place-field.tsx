import { longestPlace } from "@unionhall/union";
import type { VNode } from "preact";
import { useId } from "preact/hooks";
import { scheduleText } from "../../messages/schedule.ts";

export function PlaceField({ value }: { readonly value: string }): VNode {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{scheduleText().place}</label>
      <input id={id} name="place" maxLength={longestPlace} defaultValue={value} autoComplete="off" dir="auto" />
    </div>
  );
}
