import type { CircleCard } from "@unionhall/member";
import type { VNode } from "preact";
import { Plus } from "lucide";
import type { Messages } from "../messages/messages.ts";
import { text } from "../messages/messages.ts";
import { circlePath, route } from "../route/route.ts";
import { further } from "../state/further.ts";
import { useMember } from "../state/member.ts";
import { Face } from "./face.tsx";
import { fetched } from "./fetched.tsx";
import { Icon } from "./icon.tsx";
import { isolate } from "./isolate.ts";
import { NotOpened } from "./not-opened.tsx";
import { saidIn } from "./said.ts";
import { ago } from "./time.ts";
import { When } from "./when.tsx";

const SideTools = fetched(async () => (await further()).SideTools);

/** The circles of this member, as they have put them. */
export function CircleList(): VNode {
  const { home } = text();
  const member = useMember();
  const circles = member.circles();
  const opening = member.foundings.opening();
  const onTheirWay = opening.filter(({ refused }) => refused === null);
  const hidden = circles.filter((card) => card.hidden);
  return (
    <div class="stack">
      <Circles of={circles.filter((card) => !card.hidden)} />
      {onTheirWay.length === 0 ? null : (
        <p class="dim">{home.opening(onTheirWay.map(({ title }) => isolate(title)).join(", "))}</p>
      )}
      {opening.map((each) =>
        each.refused === null ? null : <NotOpened key={each.circle} of={each} refused={each.refused} />,
      )}
      {hidden.length === 0 ? null : (
        <details>
          <summary>{home.hidden(hidden.length)}</summary>
          <Circles of={hidden} />
        </details>
      )}
      {member.visiting === null ? (
        <div class="row">
          <a class="btn" href="#/new">
            <Icon of={Plus} />
            {home.openCircle}
          </a>
          <a class="btn plain" href="#/mine">
            {home.arrange}
          </a>
        </div>
      ) : null}
    </div>
  );
}

function Circles({ of }: { readonly of: readonly CircleCard[] }): VNode {
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
    <a class="item" href={circlePath(card.id)} aria-current={isOpen(card) ? "true" : undefined}>
      <Face of={card.id} name={card.title} />
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

function underTitle({ state, purpose, lastLine }: CircleCard, { home, circle, language }: Messages): string {
  if (state !== "in") return home.state[state];
  if (lastLine === null) return purpose === "" ? home.quiet : isolate(purpose);
  const waiting = lastLine.state === "sent" ? "" : ` · ${circle[lastLine.state]}`;
  return home.said(lastLine.mine ? home.you : isolate(lastLine.name), isolate(saidIn(lastLine, language))) + waiting;
}
