import type { VNode } from "preact";
import { callText } from "../../messages/calls.ts";
import { PlaceWords } from "../../parts/place-words.tsx";

/** Sound is elsewhere: in a room, by phone, by a link. */
export function Talk({ place }: { readonly place: string }): VNode | null {
  if (place === "") return null;
  return (
    <section class="note stack-s">
      <h2>{callText().talk}</h2>
      <p dir="auto">
        <PlaceWords of={place} />
      </p>
    </section>
  );
}
