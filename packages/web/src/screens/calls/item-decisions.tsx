import type { CallView, DecisionView, ItemView } from "@unionhall/member";
import type { RoomId } from "@unionhall/protocol";
import { agendaFacts, agendaItemOf, longestItemTitle, mostLinks, writeFacts } from "@unionhall/union";
import type { VNode } from "preact";
import { useEffect } from "preact/hooks";
import { decisionText } from "../../messages/decisions.ts";
import { inCallText } from "../../messages/in-call.ts";
import { Button } from "../../parts/button.tsx";
import { roomPath } from "../../route/route.ts";
import type { Act } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { Withdraw } from "../decisions/acts.tsx";
import { isOpen } from "../decisions/open.ts";
import { CarryOut, standing } from "../decisions/outcome.tsx";
import { OwnWord } from "../decisions/own-word.tsx";
import { Propose } from "../decisions/propose.tsx";
import { Rounds } from "../decisions/rounds.tsx";
import { SoFar } from "../decisions/so-far.tsx";
import { titleOf } from "../decisions/words.ts";
import { decisionsIn } from "./note-links.tsx";

interface OfItem {
  readonly call: CallView;
  readonly item: ItemView;
}

interface ItemDecisionsProps extends OfItem {
  /** Whether this person may do anything in the circle. */
  readonly may: boolean;
  /** Puts what the item is about to the circle. */
  readonly propose: () => void;
}

/** The decisions that an item of the agenda is about: how far each is, and all that is done with one, by the decisions' own acts; and the way to open one. */
export function ItemDecisions({ call, item, may, propose }: ItemDecisionsProps): VNode | null {
  const member = useMember();
  const { agreements, decisions, rooms } = member;
  const { links, goal } = agendaItemOf(item);
  useEffect(() => {
    for (const room of links) void rooms.read({ circle: call.circle, room });
  }, [call.circle, links.join()]);
  const linked = links.flatMap((room) => decisions.look({ circle: call.circle, room }) ?? []);
  const mayPropose =
    may && agreements.look(call.circle)?.may.propose === true && decisionsIn(member.circle(call.circle)) !== null;
  const isToOpen = mayPropose && goal === "decide" && !linked.some(isOpen) && links.length < mostLinks;
  return (
    <>
      {linked.map((of) => (
        <OneDecision key={of.at.room} of={of} />
      ))}
      {isToOpen ? (
        <section class="note stack-s">
          <p>{linked.length === 0 ? inCallText().noDecisionYet : inCallText().noneOpen}</p>
          <div class="row">
            <Button press={propose}>{inCallText().openDecision}</Button>
          </div>
        </section>
      ) : null}
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
        <a class="whole" href={path}>
          {titleOf(of)}
        </a>
      </h2>
      <CameOf of={of} />
      <Rounds of={of} under="h3" />
      {isOpen(of) && (of.may.take || of.may.object || of.own !== null) ? (
        <details>
          <summary>{say.whereIStand}</summary>
          <OwnWord of={of} second under="h3" />
        </details>
      ) : null}
      {isOpen(of) ? <SoFar of={of} under="h3" /> : null}
      {of.may.withdraw ? (
        <div class="row">
          <Withdraw of={of} />
        </div>
      ) : null}
    </section>
  );
}

/** What it came to, once it did. */
function CameOf({ of }: { readonly of: DecisionView }): VNode | null {
  const say = decisionText();
  const { outcome } = of;
  if (outcome === null) return null;
  return (
    <>
      <p class={outcome.passed ? "good" : ""}>
        <b>{outcome.passed ? say.outcome.passed : say.outcome.failed}</b>
      </p>
      <p>{standing(outcome)}</p>
      <CarryOut of={of} second />
    </>
  );
}

interface ProposeOfItemProps extends OfItem {
  /** That the item leads to what was proposed: whether that went well is told where the person is by then. */
  readonly linking: Act;
  readonly close: () => void;
}

/** Opens a decision on an item, with its title: the item then leads to it, and the call goes on. */
export function ProposeOfItem({ call, item, linking, close }: ProposeOfItemProps): VNode | null {
  const member = useMember();
  const { rooms } = member;
  const view = member.circle(call.circle);
  const tool = decisionsIn(view);
  if (view === null || tool === null) return null;
  const link = (room: RoomId): void => {
    const { links } = agendaItemOf(rooms.look(call)?.items.find((each) => each.room === item.room) ?? item);
    linking.run(() => rooms.change(call, item.room, { facts: writeFacts(agendaFacts, { links: [...links, room] }) }));
  };
  const from = { title: item.title.slice(0, longestItemTitle), text: "", proposed: link };
  return <Propose view={view} tool={tool} close={close} from={from} second={call.over === null} />;
}
