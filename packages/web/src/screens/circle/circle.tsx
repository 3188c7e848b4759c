import type { AloneView, CircleState, CircleView } from "@unionhall/member";
import type { CircleId } from "@unionhall/protocol";
import type { VNode } from "preact";
import type { Messages } from "../../messages/messages.ts";
import { text } from "../../messages/messages.ts";
import { visitorText } from "../../messages/visitors.ts";
import { DeadEnd } from "../../parts/dead-end.tsx";
import { fetched } from "../../parts/fetched.tsx";
import { Frame } from "../../parts/frame.tsx";
import { isolate } from "../../parts/isolate.ts";
import { Trouble } from "../../parts/trouble.tsx";
import type { CirclePart } from "../../route/route.ts";
import { circlePath, mainPath } from "../../route/route.ts";
import { further } from "../../state/further.ts";
import { useMember } from "../../state/member.ts";
import { AboutTwo, NothingSaid } from "../alone/about-two.tsx";
import { isHere } from "../people/here.ts";
import { Gravest } from "../warnings/gravest.tsx";
import { OneWarning } from "../warnings/warning.tsx";
import { Chat } from "./chat.tsx";
import { ForgetCircle } from "./forget-circle.tsx";
import { Say } from "./say.tsx";
import { Tabs } from "./tabs.tsx";
import { Past } from "../walk/past.tsx";
import { canWalk, ToWalk } from "../walk/to-walk.tsx";

const Dock = fetched(async () => (await further()).Dock);
const Care = fetched(async () => (await further()).Care);
const Checks = fetched(async () => (await further()).Checks);
const BothPeople = fetched(async () => (await further()).BothPeople);
const Letters = fetched(async () => (await further()).Letters);
const People = fetched(async () => (await further()).People);
const StoppedClocks = fetched(async () => (await further()).StoppedClocks, Nothing, Nothing);
const TimeOuts = fetched(async () => (await further()).TimeOuts, Nothing, Nothing);
const WalkOut = fetched(async () => (await further()).WalkOut);
const WhatBindsUs = fetched(async () => (await further()).WhatBindsUs);

interface CircleProps {
  readonly id: CircleId;
  readonly part: CirclePart;
}

export function Circle({ id, part }: CircleProps): VNode {
  const messages = text();
  const member = useMember();
  const view = member.circle(id);
  if (view === null) return <NoCircle />;
  const foot = footOf(view, part);
  const visits = view.state === "in" && view.visitor !== null;
  return (
    <Frame
      page={messages.circle.page}
      title={<bdi>{view.title}</bdi>}
      heading
      under={visits ? visitorText().under : stateOf(view, messages)}
      back={isMain(view, part) ? "#/" : mainPath(view)}
      sub={view.state === "waiting" ? undefined : <Over view={view} part={part} />}
      foot={foot}
      nav={part === "dock" && foot === undefined}
    >
      {view.state === "waiting" ? <Standing view={view} part={part} /> : <Inside view={view} part={part} />}
    </Frame>
  );
}

/** What is not there yet leaves no gap. */
function Nothing(): VNode {
  return <></>;
}

/** Whether one comes to the circle there. */
function isMain({ id, alone }: CircleView, part: CirclePart): boolean {
  return circlePath(id, part) === mainPath({ id, alone });
}

function Over({ view, part }: InCircleProps): VNode {
  return (
    <>
      <Tabs view={view} part={part} />
      <Gravest view={view} part={part} />
    </>
  );
}

interface InCircleProps {
  readonly view: CircleView;
  readonly part: CirclePart;
}

function Inside({ view, part }: InCircleProps): VNode {
  const stopped = useMember().agreements.look(view.id)?.stopped ?? null;
  return (
    <>
      {view.trouble === null || view.trouble === "behind" ? null : (
        <Trouble of={{ type: "refused", reason: view.trouble }} />
      )}
      {stopped === null || part === "agreement" ? null : <StoppedClocks view={view} stopped={stopped} />}
      <MyTimeOut view={view} />
      {part === "dock" ? <Dock view={view} /> : null}
      {part === "chat" ? <CircleChat view={view} /> : null}
      {part === "people" && view.alone === null ? <People view={view} /> : null}
      {part === "people" && view.alone !== null ? <BothPeople view={view} alone={view.alone} /> : null}
      {part === "checks" ? <Checks view={view} /> : null}
      {part === "walk" && view.visit === null ? <WalkOut view={view} /> : null}
      {part === "care" && view.visit === null ? <Care view={view} /> : null}
      {part === "letters" && view.visit === null ? <Letters view={view} /> : null}
      {part === "agreement" && view.visit === null ? <WhatBindsUs view={view} /> : null}
    </>
  );
}

/** Whoever rests from the circle is told so wherever they are in it, and what there is to do. */
function MyTimeOut({ view }: { readonly view: CircleView }): VNode | null {
  const isResting = useMember()
    .timeOuts.look(view.id)
    .some(({ mine, state }) => mine && state === "given");
  const me = view.members.find((member) => member.me);
  return isResting && me !== undefined ? <TimeOuts view={view} member={me} /> : null;
}

/** The circle's chat, once the hallway tells of one. */
function CircleChat({ view }: { readonly view: CircleView }): VNode {
  const { rooms } = useMember();
  const room = view.chat === null ? null : rooms.look({ circle: view.id, room: view.chat });
  return (
    <>
      {view.alone === null ? null : <AboutTwo view={view} alone={view.alone} />}
      {room === null ? null : <Chat view={view} room={room} />}
    </>
  );
}

/** Where one writes, or why one cannot. */
function footOf(view: CircleView, part: CirclePart): VNode | undefined {
  const { id, alone, chat, state, visit, walkedTo } = view;
  if (alone !== null && isOver(alone, state) && walkedTo === null) return <NothingSaid view={view} alone={alone} />;
  if (state === "in") return part === "chat" && chat !== null ? <Say view={view} room={chat} /> : undefined;
  if (state === "waiting" || part === "walk") return undefined;
  return (
    <aside class="foot stack" aria-label={text().home.state[state]}>
      {walkedTo === null ? <Standing view={view} part={part} /> : <Past next={walkedTo} />}
      <div class="row">
        {canWalk(view) ? <ToWalk circle={id} /> : null}
        {state === "out" && visit === null ? <ForgetCircle circle={id} /> : null}
      </div>
    </aside>
  );
}

/** Of two: nobody reads what is said there, or nobody comes. */
function isOver({ state: between }: AloneView, state: CircleState): boolean {
  return state === "out" || (between !== "asked" && between !== "both");
}

/** Where the member stands with this circle, when it is not simply inside. */
function Standing({ view, part }: InCircleProps): VNode | null {
  const { alone, circle } = text();
  const warning = view.warnings.find(({ of }) => of.type === view.state);
  if (warning !== undefined) return <OneWarning warning={warning} circle={view.id} part={part} />;
  if (view.alone?.state === "lapsed") return null;
  if (view.alone?.state === "asked") return <p class="note wait">{alone.waiting(isolate(view.title))}</p>;
  const [title, words] =
    view.state === "waiting" ? [circle.waitingTitle, circle.waitingText] : [circle.outTitle, circle.outText];
  return (
    <section class="note wait stack-s">
      <h2>{title}</h2>
      <p>{words}</p>
    </section>
  );
}

/** To how many people what is written here is sealed. */
function stateOf(view: CircleView, { alone, circle, home }: Messages): string {
  if (view.alone !== null && isOver(view.alone, "in")) return alone.sealed[view.alone.state];
  if (view.state !== "in") return home.state[view.state];
  if (view.alone !== null) return alone.sealed[view.alone.state];
  return circle.sealedTo(view.members.filter(isHere).length);
}

export function NoCircle(): VNode {
  const { circle } = text();
  return <DeadEnd page={circle.page} title={circle.noSuch} words={circle.noSuchText} />;
}
