import type { DecisionView, ItemView } from "@unionhall/member";
import type { CircleId } from "@unionhall/protocol";
import { agendaItemOf } from "@unionhall/union";
import type { VNode } from "preact";
import { useEffect } from "preact/hooks";
import { inCallText } from "../../messages/in-call.ts";
import { roomPath } from "../../route/route.ts";
import { useMember } from "../../state/member.ts";
import { isOpen } from "../decisions/open.ts";
import { OwnWord } from "../decisions/own-word.tsx";
import { Rounds } from "../decisions/rounds.tsx";
import { SoFar } from "../decisions/so-far.tsx";
import { titleOf } from "../decisions/words.ts";

interface ItemDecisionsProps {
  readonly circle: CircleId;
  readonly item: ItemView;
}

/** The decisions that an item of the agenda is about: how far each is, and where one stands, by the decisions' own acts. */
export function ItemDecisions({ circle, item }: ItemDecisionsProps): VNode | null {
  const { decisions, rooms } = useMember();
  const { links } = agendaItemOf(item);
  useEffect(() => {
    for (const room of links) void rooms.read({ circle, room });
  }, [circle, links.join()]);
  const linked = links.flatMap((room) => decisions.look({ circle, room }) ?? []);
  return linked.length === 0 ? null : (
    <>
      {linked.map((of) => (
        <OneDecision key={of.at.room} of={of} />
      ))}
    </>
  );
}

function OneDecision({ of }: { readonly of: DecisionView }): VNode {
  const say = inCallText();
  const tool = useMember().rooms.look(of.at)?.item?.in;
  const path = roomPath(of.at.circle, tool === undefined ? [of.at.room] : [tool, of.at.room]);
  return (
    <section class="card">
      <h2 dir="auto">
        <a href={path}>{titleOf(of)}</a>
      </h2>
      <Rounds of={of} />
      {isOpen(of) && (of.may.take || of.may.object || of.own !== null) ? (
        <details>
          <summary>{say.whereIStand}</summary>
          <OwnWord of={of} />
        </details>
      ) : null}
      {isOpen(of) ? <SoFar of={of} /> : null}
    </section>
  );
}
