import type { CallToday, WeekView } from "@unionhall/member";
import { mayBeginAt } from "@unionhall/union";
import type { VNode } from "preact";
import { useEffect } from "preact/hooks";
import { callText } from "../../messages/calls.ts";
import { yearText } from "../../messages/year.ts";
import { Button } from "../../parts/button.tsx";
import { isolate } from "../../parts/isolate.ts";
import { Trouble } from "../../parts/trouble.tsx";
import { callPath } from "../../route/route.ts";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { useMinute } from "../calls/clock.tsx";
import { timesInWords } from "../schedule/event-words.ts";
import { titleOf } from "./news-list.tsx";
import { placePath } from "./place-path.ts";

/** Whoever puts hundreds on one day puts nothing else out of reach. */
const most = 5;

/** The calls of today, of all circles: when, how many are there, and the way in. Nothing stands here where there is none. */
export function CallsToday({ of }: { readonly of: readonly CallToday[] }): VNode | null {
  const member = useMember();
  const now = useMinute();
  useEffect(() => void member.year.readToday(), [member.connection, ...keysOf(of)]);
  if (of.length === 0) return null;
  const isOpen = (call: CallToday): boolean => call.begun || mayBeginAt(call.occurrence, now);
  const first = of.find((call) => isOpen(call) && call.mayCome && !call.mineHere);
  return (
    <section class="stack-s">
      <h2>{yearText().callsToday}</h2>
      {of.slice(0, most).map((call) => (
        <OneToday key={`${call.circle} ${call.call}`} of={call} isOpen={isOpen(call)} isFirst={call === first} />
      ))}
      {of.length > most ? <a href="#/calls">{yearText().moreToday(of.length - most)}</a> : null}
    </section>
  );
}

/** Whether a call that stands here is this one of the week: it need not stand twice. */
export function isToday(of: readonly CallToday[], { circle, room, occurrence }: WeekView): boolean {
  return of.some((call) => {
    const isSame = call.circle === circle && call.event === room;
    return isSame && occurrence !== null && call.occurrence.at?.start === occurrence.at?.start;
  });
}

/** What is to be read is another once the schedules are here, and once somebody has opened a call. */
function keysOf(of: readonly CallToday[]): readonly [string] {
  return [of.map(({ path, call }) => `${call} ${path.length}`).join(" ")];
}

interface OneTodayProps {
  readonly of: CallToday;
  /** It can be joined: its time has nearly come, or others are there. */
  readonly isOpen: boolean;
  /** The accent goes to one. */
  readonly isFirst: boolean;
}

function OneToday({ of, isOpen, isFirst }: OneTodayProps): VNode {
  const say = yearText();
  const { title, occurrence, here, begun, mineHere } = of;
  const state = here > 0 ? callText().here(here) : begun ? say.hasBegun : null;
  return (
    <article class={isOpen ? "card first" : "card"}>
      <a class="item" href={placePath(useMember(), of)}>
        <span class="grow stack-s">
          <b class="cut" dir="auto">
            {titleOf(of)}
          </b>
          <span class="small">{[timesInWords(occurrence), state].filter(Boolean).join(" · ")}</span>
          <span class="small dim cut" dir="auto">
            {title}
          </span>
        </span>
      </a>
      {isOpen && of.mayCome ? <Come of={of} isFirst={isFirst} isIn={mineHere} /> : null}
    </article>
  );
}

/** One tap: whoever is the first there opens its page with it. */
function Come({
  of,
  isFirst,
  isIn,
}: {
  readonly of: CallToday;
  readonly isFirst: boolean;
  readonly isIn: boolean;
}): VNode {
  const say = yearText();
  const { calls } = useMember();
  const act = useAct();
  const { circle, event, call, path, occurrence } = of;
  const way = path.includes(call) ? path : [...path, call];
  const there = callPath(circle, way, "now");
  if (isIn)
    return (
      <a class="btn wide" href={there}>
        {say.backToCall}
      </a>
    );
  const come = (): void =>
    act.run(
      async () => {
        const opened = await calls.prepare({ circle, room: event }, occurrence.day);
        return opened.ok ? calls.come({ circle, room: opened.value }, true) : opened;
      },
      () => location.assign(there),
    );
  return (
    <>
      <Trouble of={act.problem} />
      <Button
        kind={isFirst ? "go" : "normal"}
        wide
        busy={act.busy}
        press={come}
        label={`${say.joinCall}: ${isolate(titleOf(of))}`}
      >
        {say.joinCall}
      </Button>
    </>
  );
}
