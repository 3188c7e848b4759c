import type { RoomView } from "@unionhall/member";
import type { VNode } from "preact";
import { adviceText } from "../../messages/advice.ts";
import { useMember } from "../../state/member.ts";
import { Words } from "../../parts/words.tsx";

/** What the advisers of this circle are asked by a message; nothing where it asks nothing. */
export function AskedHere({ room }: { readonly room: RoomView }): VNode | null {
  const say = adviceText();
  const asked = useMember().advice.asked(room);
  if (asked === null) return null;
  return (
    <div class="note stack-s">
      <h2>{say.askedHere}</h2>
      <p class="said">
        <Words of={asked.asks} />
      </p>
      <p class="small dim">{say.askedText}</p>
    </div>
  );
}
