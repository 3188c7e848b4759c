import type { VNode } from "preact";
import { adviceText } from "../../messages/advice.ts";
import { dayHere } from "../../parts/day-here.ts";
import { DayField } from "../../parts/day-field.tsx";

export interface ReviewTyped {
  readonly day: number | null;
  readonly choose: (day: number | null) => void;
}

/** When the circle looks at it again, if it passes. */
export function ReviewField({ typed }: { readonly typed: ReviewTyped }): VNode {
  const say = adviceText();
  return (
    <div class="stack-s">
      <DayField label={say.reviewField} day={typed.day} choose={typed.choose} from={dayHere() + 1} />
      <p class="small dim">{say.reviewHint}</p>
    </div>
  );
}
