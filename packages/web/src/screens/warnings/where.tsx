import type { Warning } from "@unionhall/member";
import type { VNode } from "preact";
import { text } from "../../messages/messages.ts";
import { plainDay } from "../../parts/time.ts";

/** Places that are listed; there may be thousands. */
const listed = 20;

/** Where something was found, and on which day, for who wants to know. */
export function Where({ places, count }: Pick<Warning, "places" | "count">): VNode | null {
  const { checks, language } = text();
  if (places.length === 0) return null;
  const shown = places.slice(0, listed);
  const others = Math.max(count, places.length) - shown.length;
  return (
    <details>
      <summary>{checks.where}</summary>
      <ul class="small dim">
        {shown.map(({ seq, day }) => (
          <li key={seq}>{day === null ? checks.place(seq) : checks.placeOn(seq, plainDay(day, language))}</li>
        ))}
        {others === 0 ? null : <li>{checks.more(others)}</li>}
      </ul>
    </details>
  );
}
