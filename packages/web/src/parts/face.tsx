import type { VNode } from "preact";
import { initials, tint } from "./initials.ts";

/** A face made of who they are, never fetched and never a photo. The name stands beside it. */
export function Face({
  of,
  name,
  small = false,
}: {
  readonly of: string;
  readonly name: string;
  readonly small?: boolean;
}): VNode {
  return (
    <span class={`face t${tint(of)}${small ? " s" : ""}`} aria-hidden="true">
      {initials(name)}
    </span>
  );
}
