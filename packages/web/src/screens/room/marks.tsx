import type { ItemView } from "@unionhall/member";
import { Clock } from "lucide";
import type { VNode } from "preact";
import { roomText } from "../../messages/rooms.ts";
import { Icon } from "../../parts/icon.tsx";

/** How it stands with an item, in words. */
export function Marks({ item }: { readonly item: ItemView }): VNode | null {
  const say = roomText();
  const { pinned, state, waiting, fresh, nudged, inside } = item;
  const unread = inside?.unread ?? 0;
  if (!pinned && state === "active" && !waiting && !fresh && !nudged && unread === 0) return null;
  return (
    <span class="row">
      {pinned ? <span class="tag">{say.pinned}</span> : null}
      {state === "active" ? null : <span class="tag none">{say[state]}</span>}
      {nudged ? <span class="tag wait">{say.forYou}</span> : null}
      {fresh && !nudged ? <span class="tag wait">{say.fresh}</span> : null}
      {!fresh && !nudged && unread > 0 ? <span class="tag wait">{say.unread(unread)}</span> : null}
      {waiting ? (
        <span class="waits small dim">
          <Icon of={Clock} />
          {say.waiting}
        </span>
      ) : null}
    </span>
  );
}
