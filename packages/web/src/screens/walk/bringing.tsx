import type { CircleView } from "@unionhall/member";
import type { VNode } from "preact";
import { text } from "../../messages/messages.ts";

/** How far this device is with what it brings from the old circle. */
export function BringingNote({ of }: { readonly of: CircleView["bringing"] }): VNode | null {
  if (of === null || of.brought === of.of) return null;
  return <p class="small dim">{text().walk.bringing(of.brought, of.of)}</p>;
}
