import type { ComponentType, VNode } from "preact";
import { Copy, Share2 } from "lucide";
import { useEffect, useState } from "preact/hooks";
import { text } from "../messages/messages.ts";
import { copy } from "./copy.ts";
import { Icon } from "./icon.tsx";

type QrOf = ComponentType<{ readonly of: string; readonly label: string }>;

/** A link to hand on: to scan, to share, to copy. The part that draws squares is fetched only now. */
export function ShareLink({ link }: { readonly link: string }): VNode {
  const { people } = text();
  const [draw, setDraw] = useState<{ readonly Qr: QrOf } | null>(null);
  useEffect(() => void import("./qr.tsx").then(setDraw, () => undefined), []);
  return (
    <div class="stack">
      {draw === null ? null : <draw.Qr of={link} label={people.qrLabel} />}
      <p class="link-text" translate={false}>
        {link}
      </p>
      <div class="row">
        {canShare() ? (
          <button
            type="button"
            class="btn go grow"
            onClick={() => void navigator.share({ url: link }).catch(() => undefined)}
          >
            <Icon of={Share2} />
            {people.share}
          </button>
        ) : null}
        <button type="button" class={canShare() ? "btn grow" : "btn go grow"} onClick={() => void copy(link)}>
          <Icon of={Copy} />
          {people.copy}
        </button>
      </div>
    </div>
  );
}

function canShare(): boolean {
  return "share" in navigator;
}
