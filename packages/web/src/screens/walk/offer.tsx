import type { OfferView, Outcome } from "@unionhall/member";
import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import { text } from "../../messages/messages.ts";
import { Frame } from "../../parts/frame.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { goInstead } from "../../route/route.ts";
import { useMember } from "../../state/member.ts";
import { OfferCard } from "./offer-card.tsx";

/** An offer that came as a link, outside the hall. */
export function Offer({ link }: { readonly link: string }): VNode {
  const { walk } = text();
  const member = useMember();
  const [seen, setSeen] = useState<Outcome<OfferView> | null>(null);
  useEffect(() => {
    let isHere = true;
    void member.walks.look(link).then((outcome) => isHere && setSeen(outcome));
    return () => void (isHere = false);
  }, [link]);
  return (
    <Frame page={walk.page} title="" back="#/">
      {seen === null ? <p class="dim later">{walk.looking}</p> : null}
      {seen?.ok === false ? (
        <div class="stack">
          <h1>{walk.offersTitle}</h1>
          <Trouble of={seen.problem} />
        </div>
      ) : null}
      {seen?.ok === true ? <OfferCard offer={seen.value} level="h1" gone={() => goInstead("#/")} /> : null}
    </Frame>
  );
}
