import type { AccountabilityView, CircleView, Outcome } from "@unionhall/member";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { accountabilityText } from "../../messages/accountability.ts";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { isolate } from "../../parts/isolate.ts";
import { Sure } from "../../parts/sure.tsx";
import { plainDay } from "../../parts/time.ts";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { tell, told } from "../../state/notice.ts";
import { AskAccountability, numberDays } from "./ask-accountability.tsx";
import { Inside } from "./inside-accountability.tsx";
import { namesIn } from "./told.tsx";

export interface OneProps {
  readonly view: CircleView;
  readonly of: AccountabilityView;
}

/** The accountability circles that were asked for, each as far as it is this person's to know. */
export function Accountability({ view }: { readonly view: CircleView }): VNode | null {
  const say = accountabilityText();
  const { accountability, agreements } = useMember();
  const [asking, setAsking] = useState(false);
  // Two people have nobody to draw, and a circle without an agreement draws nothing.
  if (view.alone !== null || (agreements.look(view.id)?.agreement ?? null) === null) return null;
  return (
    <section class="stack">
      <h2>{say.title}</h2>
      <p class="dim">{say.about}</p>
      {accountability.look(view.id).map((each) => (
        <One key={each.draw} view={view} of={each} />
      ))}
      {view.state === "in" ? (
        <div class="row">
          <Button press={() => setAsking(true)}>{say.ask}</Button>
        </div>
      ) : null}
      {asking ? <AskAccountability view={view} close={() => setAsking(false)} /> : null}
    </section>
  );
}

function One({ view, of }: OneProps): VNode {
  const say = accountabilityText();
  const name = isolate(of.by.name);
  const title = of.appeal ? say.asksAgain(name) : of.mine === "asked" ? say.iAsk : say.asks(name);
  return (
    <article class="card stack-s">
      <h3>{title}</h3>
      <p class="small">{stands(of)}</p>
      {of.inside === null || of.inside.sits.length === 0 ? null : <Inside view={view} of={of} />}
      <Deeds view={view} of={of} />
    </article>
  );
}

function stands({ stage, lastDay, joined, waits }: AccountabilityView): string {
  const say = accountabilityText();
  const day = plainDay(lastDay, text().language);
  if (stage === "numbers") return `${say.numbers(day)} ${joined.length === 0 ? "" : say.joined(joined.length)}`.trim();
  if (stage === "over") return say.over;
  return waits.length > 0 ? say.waits(namesIn(waits), day) : say.drawn;
}

function Deeds({ view, of }: OneProps): VNode {
  const say = accountabilityText();
  const { accountability } = useMember();
  const act = useAct();
  const { draw, may } = of;
  const join = (willing: boolean): Promise<Outcome<void>> =>
    told(accountability.join(view.id, draw, willing), say.sitNow);
  const open = (): Promise<Outcome<unknown>> => told(accountability.open(view.id, draw, say.circleTitle), say.opened);
  return (
    <>
      <div class="row">
        {may.sit ? (
          <Button kind="go" busy={act.busy} press={() => act.run(() => join(true))}>
            {say.sit}
          </Button>
        ) : null}
        {may.join ? (
          <Button busy={act.busy} press={() => act.run(() => join(false))}>
            {say.watch}
          </Button>
        ) : null}
        {may.open ? (
          <Button kind="go" busy={act.busy} press={() => act.run(open)}>
            {of.inside?.sits.length === 0 ? say.open : say.openAgain}
          </Button>
        ) : null}
        {may.decline ? (
          <Button
            busy={act.busy}
            press={() => act.run(() => told(accountability.decline(view.id, draw), say.declined))}
          >
            {say.decline}
          </Button>
        ) : null}
        {may.appeal ? <Appeal view={view} of={of} /> : null}
      </div>
      <Trouble of={act.problem} />
    </>
  );
}

function Appeal({ view, of }: OneProps): VNode {
  const say = accountabilityText();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button press={() => setAsking(true)}>{say.appeal}</Button>
      {asking ? (
        <Sure
          title={say.appealTitle}
          does={say.appealText}
          cannot={say.appealCannot}
          go={say.appealGo}
          deed={({ accountability }) => accountability.appeal(view.id, of.draw, numberDays)}
          done={() => tell(say.appealed)}
          close={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}
