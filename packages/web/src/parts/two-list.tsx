import type { OpeningView } from "@unionhall/member";
import type { VNode } from "preact";
import { text } from "../messages/messages.ts";
import { useMember } from "../state/member.ts";
import { Circles } from "./circles.tsx";
import { Face } from "./face.tsx";
import { NotOpened } from "./not-opened.tsx";

/**
 * With whom this person writes alone, each by the other's name and face; nothing where that is nobody. `narrow`: it stands
 * beside the page where there is room.
 */
export function TwoList({ narrow = false }: { readonly narrow?: boolean }): VNode | null {
  const { alone } = text();
  const member = useMember();
  const twos = member.circles().filter((card) => card.alone !== null);
  const opening = member.foundings.opening().filter((each) => each.alone !== null);
  if (twos.length + opening.length === 0) return null;
  return (
    <section class={narrow ? "stack-s narrow" : "stack-s"}>
      <h2>{alone.title}</h2>
      <Circles of={twos}>
        {opening.map((each) =>
          each.refused === null ? (
            <Opening key={each.circle} of={each} />
          ) : (
            <NotOpened key={each.circle} of={each} refused={each.refused} />
          ),
        )}
      </Circles>
    </section>
  );
}

/** Whom the hall is still to hear of. */
function Opening({ of: { circle, title, alone } }: { readonly of: OpeningView }): VNode {
  return (
    <div class="item middle">
      <Face of={alone?.member ?? circle} name={title} />
      <span class="grow stack-s">
        <b class="cut" dir="auto">
          {title}
        </b>
        <span class="small dim">{text().alone.states.opening}</span>
      </span>
    </div>
  );
}
