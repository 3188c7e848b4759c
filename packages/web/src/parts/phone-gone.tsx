import type { ComponentChildren, VNode } from "preact";
import { text } from "../messages/messages.ts";

/** Where to go when a phone is lost or taken, with what that does. */
export function PhoneGone({ children }: { readonly children: ComponentChildren }): VNode {
  const { me } = text();
  return (
    <details>
      <summary>{me.lost}</summary>
      <div class="stack">
        <p class="dim">{children}</p>
        <p>
          <a class="btn" href="#/recover">
            {me.recover}
          </a>
        </p>
      </div>
    </details>
  );
}
