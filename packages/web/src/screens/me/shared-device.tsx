import type { VNode } from "preact";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { OtherDrawers } from "../../parts/other-drawers.tsx";
import { addDrawer, drawers, hasRoom } from "../../store/drawers.ts";

/** Several people on one device, each with what is theirs under a passphrase of their own. */
export function SharedDevice({ locks }: { readonly locks: boolean }): VNode {
  const { me } = text();
  return (
    <section class="card">
      <h2>{me.sharedTitle}</h2>
      <p class="dim">{me.sharedText}</p>
      {locks ? null : <p class={drawers() > 1 ? "note wait" : "small dim"}>{me.sharedFirst}</p>}
      {locks && hasRoom() ? (
        <div class="row">
          <Button press={addDrawer}>{me.sharedAdd}</Button>
        </div>
      ) : null}
      <OtherDrawers />
    </section>
  );
}
