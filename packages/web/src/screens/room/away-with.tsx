import type { RoomView } from "@unionhall/member";
import type { VNode } from "preact";
import { roomText } from "../../messages/rooms.ts";
import { isolate } from "../../parts/isolate.ts";

/** What is shown is put away with what it stands in. It comes back with that, to where it was. */
export function AwayWith({ room: { awayWith } }: { readonly room: RoomView }): VNode | null {
  if (awayWith === null || awayWith.state === "active") return null;
  return <p class="note wait">{roomText().inAway[awayWith.state](isolate(awayWith.title))}</p>;
}
