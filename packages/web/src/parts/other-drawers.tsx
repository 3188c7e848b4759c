import type { VNode } from "preact";
import { text } from "../messages/messages.ts";
import { changeTo, otherDrawers } from "../store/drawers.ts";
import { Button } from "./button.tsx";

/** The ways to what others have on this device; none where nobody has. */
export function OtherDrawers(): VNode | null {
  const { common } = text();
  const others = otherDrawers();
  if (others.length === 0) return null;
  return (
    <div class="stack-s">
      <p class="small dim">{common.drawersText}</p>
      <div class="row">
        {others.map((number) => (
          <Button key={number} press={() => changeTo(number)}>
            {common.drawer(number)}
          </Button>
        ))}
      </div>
    </div>
  );
}
