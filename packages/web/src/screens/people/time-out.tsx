import type { CircleView, MemberView, Outcome, TimeOutView } from "@unionhall/member";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { text } from "../../messages/messages.ts";
import { timeOutText } from "../../messages/time-outs.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { isolate } from "../../parts/isolate.ts";
import { plainDay } from "../../parts/time.ts";
import { Trouble } from "../../parts/trouble.tsx";
import { Ways } from "../../parts/ways.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { told } from "../../state/notice.ts";
import { namesIn } from "../care/told.tsx";

import type { Tag } from "./tags.ts";

interface TimeOutProps {
  readonly view: CircleView;
  readonly member: MemberView;
}

/** A steward asks that somebody rests from the circle; a second one gives it by asking the same. */
export function AskTimeOut({ view, member, close }: TimeOutProps & { readonly close: () => void }): VNode {
  const say = timeOutText();
  const { timeOuts } = useMember();
  const act = useAct();
  const [days, choose] = useState(1);
  const name = isolate(member.name);
  const ways = [1, 3, 7].map((count) => ({ value: count, words: say.days(count), hint: say.daysHint(count) }));
  const ask = (): Promise<Outcome<unknown>> => told(timeOuts.give(view.id, member.id, days), givenWords(name));
  return (
    <Dialog title={say.askTitle(name)} close={close}>
      <p>{say.askText}</p>
      <p class="note">{say.askCannot}</p>
      <Ways legend={say.howLong} of={ways} chosen={days} choose={choose} />
      <Trouble of={act.problem} />
      <div class="row">
        <Button kind="go" busy={act.busy} press={() => act.run(ask, close)}>
          {say.askGo}
        </Button>
        <Button press={close}>{text().common.cancel}</Button>
      </div>
    </Dialog>
  );
}

/** In a word, where people are listed. */
export function restOf(all: readonly TimeOutView[], { id }: MemberView): readonly Tag[] {
  const isResting = all.some(({ member, state }) => member === id && state === "given");
  return isResting ? [{ words: timeOutText().tag, kind: "wait" }] : [];
}

/** On somebody's page: that they rest from the circle, or are asked to, by whom, and what there is to do about it. */
export function TimeOuts({ view, member }: TimeOutProps): VNode | null {
  const { timeOuts } = useMember();
  const theirs = timeOuts.look(view.id).filter((each) => each.member === member.id);
  if (theirs.length === 0) return null;
  return (
    <div class="stack">
      {theirs.map((each) => (
        <One key={`${each.state} ${each.by[0]?.id}`} view={view} of={each} />
      ))}
    </div>
  );
}

function One({ view, of }: { readonly view: CircleView; readonly of: TimeOutView }): VNode {
  const say = timeOutText();
  const { timeOuts } = useMember();
  const act = useAct();
  const { member, may, state, mine, by } = of;
  const isGiver = by.some(({ id }) => id === view.me);
  const give = (): Promise<Outcome<unknown>> =>
    told(timeOuts.give(view.id, member, of.days), givenWords(isolate(of.name)));
  const lift = (): Promise<Outcome<unknown>> =>
    told(timeOuts.lift(view.id, member), (how) => (how === "over" ? say.lifted : say.liftSaid));
  const appeal = (): Promise<Outcome<void>> => told(timeOuts.appeal(view.id), say.appealedNow);
  return (
    <div class="stack-s">
      <p class="note wait">{wordsOf(of)}</p>
      {of.appealed ? <p class="small dim">{mine ? say.iAppealed : say.appealed}</p> : null}
      <div class="row">
        {state === "asked" && may.give ? (
          <Button busy={act.busy} press={() => act.run(give)}>
            {say.giveToo}
          </Button>
        ) : null}
        {may.lift ? (
          <Button busy={act.busy} press={() => act.run(lift)}>
            {isGiver ? say.takeBack : say.lift}
          </Button>
        ) : null}
        {may.appeal ? (
          <Button busy={act.busy} press={() => act.run(appeal)}>
            {say.appeal}
          </Button>
        ) : null}
      </div>
      <Trouble of={act.problem} />
    </div>
  );
}

function wordsOf({ state, mine, by, days, until }: TimeOutView): string {
  const say = timeOutText();
  const { language } = text();
  const day = plainDay(until, language);
  const names = namesIn(by);
  if (state === "asked") return say.isAsked(days, names, day);
  return mine ? say.iAmIn(day, names) : say.isIn(day, names);
}

function givenWords(name: string): (how: "given" | "asked") => string {
  const say = timeOutText();
  return (how) => (how === "given" ? say.givenNow(name) : say.askedNow);
}
