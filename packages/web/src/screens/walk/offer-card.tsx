import type { OfferView } from "@unionhall/member";
import type { VNode } from "preact";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { isolate } from "../../parts/isolate.ts";
import { Trouble } from "../../parts/trouble.tsx";
import { circlePath, goInstead } from "../../route/route.ts";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { told } from "../../state/notice.ts";
import { WalkLists } from "./walk-lists.tsx";

interface OfferCardProps {
  readonly offer: OfferView;
  /** It is the page, or stands on one. */
  readonly level: "h1" | "h2";
  readonly gone?: () => void;
}

/** Who walked, whether they were lawfully in, who and what comes along: yes, or no. */
export function OfferCard({ offer, level: Title, gone }: OfferCardProps): VNode {
  const { walk } = text();
  const member = useMember();
  const act = useAct();
  const { id, name, title, elsewhere, hall, fault, seq } = offer;
  const accept = (): void =>
    act.run(async () => {
      const outcome = await member.walks.accept(id);
      // The card is gone by now where it stood on a page: its offer is taken.
      if (outcome.ok) goInstead(circlePath(outcome.value));
      return outcome;
    });
  const decline = (): void =>
    act.run(
      () => told(member.walks.decline(id), walk.declined),
      () => gone?.(),
    );
  return (
    <section class={fault === null ? "card first" : "card"}>
      <Title>{walk.offersTitle}</Title>
      <p>{walk.offer(name === "" ? walk.somebody : isolate(name), isolate(title))}</p>
      <p class="dim">{elsewhere ? walk.other(hall) : walk.same}</p>
      {fault === null ? (
        <>
          <p class="note good">{walk.fits(seq)}</p>
          <WalkLists of={offer} />
          <p class="note wait">{walk.yesCannot}</p>
        </>
      ) : (
        <>
          <p>{walk.unfit}</p>
          <Trouble of={{ type: "no-walk", reason: fault }} />
        </>
      )}
      <Trouble of={act.problem} />
      <div class="row">
        {fault === null ? (
          <Button kind="go" busy={act.busy} press={accept}>
            {walk.yes}
          </Button>
        ) : null}
        <Button press={decline}>{walk.no}</Button>
      </div>
    </section>
  );
}
