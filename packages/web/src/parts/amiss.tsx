import type { VNode } from "preact";

/** Why something that was filled in cannot be sent, read out at once. */
export function Amiss({ why }: { readonly why: string | null }): VNode {
  return <div role="alert">{why === null ? null : <p class="note trouble">{why}</p>}</div>;
}
