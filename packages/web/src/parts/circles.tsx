import type { CircleCard } from "@unionhall/member";
import type { ComponentChildren, VNode } from "preact";
import type { Messages } from "../messages/messages.ts";
import { text } from "../messages/messages.ts";
import { mainPath, route } from "../route/route.ts";
import { further } from "../state/further.ts";
import { useMember } from "../state/member.ts";
import { Face } from "./face.tsx";
import { fetched } from "./fetched.tsx";
import { isolate } from "./isolate.ts";
import { saidIn } from "./said.ts";
import { ago } from "./time.ts";
import { When } from "./when.tsx";

const SideTools = fetched(async () => (await further()).SideTools);

interface CirclesProps {
  readonly of: readonly CircleCard[];
  /** What stands after those that are in sight. */
  readonly children: ComponentChildren;
}

/** Circles, each with what was said last in it and how much is new; those that are out of sight folded away. */
export function Circles({ of, children }: CirclesProps): VNode {
  const hidden = of.filter((card) => card.hidden);
  return (
    <>
      <Items of={of.filter((card) => !card.hidden)} />
      {children}
      {hidden.length === 0 ? null : (
        <details>
          <summary>{text().home.hidden(hidden.length)}</summary>
          <Items of={hidden} />
        </details>
      )}
    </>
  );
}

function Items({ of }: { readonly of: readonly CircleCard[] }): VNode {
  return (
    <ul class="list">
      {of.map((card) => (
        <li key={card.id}>
          <CircleItem card={card} />
          {isOpen(card) ? <ToolsOf card={card} /> : null}
        </li>
      ))}
    </ul>
  );
}

/** Of the circle that stands beside this list, where there is room for both. */
function ToolsOf({ card }: { readonly card: CircleCard }): VNode | null {
  const view = useMember().circle(card.id);
  return view === null || view.state === "waiting" ? null : <SideTools view={view} />;
}

function isOpen({ id }: CircleCard): boolean {
  return "id" in route.value && route.value.id === id;
}

function CircleItem({ card }: { readonly card: CircleCard }): VNode {
  const messages = text();
  return (
    <a class="item" href={mainPath(card)} aria-current={isOpen(card) ? "true" : undefined}>
      <Face of={card.alone?.member ?? card.id} name={card.title} />
      <span class="grow stack-s">
        <span class="row">
          <b class="grow cut" dir="auto">
            {card.title}
          </b>
          {card.lastLine === null ? null : (
            <span class="meta">
              <When time={card.lastLine.time} words={ago(card.lastLine.time, Date.now(), messages)} />
            </span>
          )}
        </span>
        <span class="small dim cut">{underTitle(card, messages)}</span>
      </span>
      {card.unread === 0 ? null : (
        <span class="badge">
          <span aria-hidden="true">{card.unread}</span>
          <span class="unseen">{messages.home.unread(card.unread)}</span>
        </span>
      )}
    </a>
  );
}

function underTitle(card: CircleCard, { home, circle, language }: Messages): string {
  const { state, purpose, lastLine, alone } = card;
  const ofTwo = stateOfTwo(card);
  if (ofTwo !== null) return ofTwo;
  if (state !== "in") return home.state[state];
  if (lastLine === null) return purpose === "" ? home.quiet : isolate(purpose);
  const waiting = lastLine.state === "sent" ? "" : ` · ${circle[lastLine.state]}`;
  const said = isolate(saidIn(lastLine, language));
  // Of two, what the other says needs no name: it stands above.
  if (alone !== null && !lastLine.mine) return said;
  return home.said(lastLine.mine ? home.you : isolate(lastLine.name), said) + waiting;
}

/** What there is to say under the other's name before anything else. */
function stateOfTwo({ alone, state }: CircleCard): string | null {
  const { states } = text().alone;
  if (alone === null || alone.state === "both") return null;
  return state === "waiting" && alone.state === "asked" ? states.waiting : states[alone.state];
}
