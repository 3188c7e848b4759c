import type { AgreementView, CircleView } from "@unionhall/member";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { agreementText } from "../../messages/agreement.ts";
import { Button } from "../../parts/button.tsx";
import { dayAt } from "../../parts/day-here.ts";
import { isolate } from "../../parts/isolate.ts";
import { useMember } from "../../state/member.ts";
import type { Prepared } from "../seats/propose-seat.tsx";
import { ProposeSeat } from "../seats/propose-seat.tsx";
import { SeatsOfCircle } from "../seats/seats-of-circle.tsx";
import { seatNames } from "../seats/words.ts";
import { canWalk, ToWalk } from "../walk/to-walk.tsx";
import { Clocks } from "./clocks.tsx";
import { Draws } from "./draws.tsx";
import { Sentences } from "./sentences.tsx";
import { farDay } from "./terms.ts";
import { WhoIsWhich } from "./who.tsx";
import { WriteAgreement } from "./write-agreement.tsx";

/** What binds whom in a circle: its agreement in sentences, who is which by it, and what changed when. */
export function WhatBindsUs({ view }: { readonly view: CircleView }): VNode {
  const say = agreementText();
  const member = useMember();
  const of = member.agreements.look(view.id);
  const [writing, setWriting] = useState(false);
  const [seats, proposeSeat] = useState<Prepared | null>(null);
  if (of === null) return <p class="dim">{say.notIn}</p>;
  const { agreement } = of;
  if (writing && agreement !== null)
    return <WriteAgreement view={view} agreement={agreement} close={() => setWriting(false)} />;
  if (seats !== null) return <ProposeSeat all={seats} close={() => proposeSeat(null)} />;
  return (
    <>
      <section class="stack">
        <h2>{say.title}</h2>
        {view.purpose === "" ? null : <p class="said">{view.purpose}</p>}
        <p>{agreement === null ? say.none : say.about}</p>
      </section>
      {agreement === null ? null : (
        <>
          <Sentences of={agreement} seat={seatNames(member, view.id)} />
          <div class="row">
            {of.may.propose ? <Button press={() => setWriting(true)}>{say.change}</Button> : null}
            {canWalk(view) ? <ToWalk circle={view.id} /> : null}
          </div>
        </>
      )}
      <WhoIsWhich view={view} of={of} />
      {agreement === null ? null : <SeatsOfCircle view={view} mayPropose={of.may.propose} propose={proposeSeat} />}
      {agreement === null ? null : <Draws view={view} agreement={agreement} />}
      {agreement === null ? null : <Clocks view={view} of={of} />}
      {of.changes.length === 0 ? null : <Changes of={of.changes} />}
    </>
  );
}

function Changes({ of }: { readonly of: AgreementView["changes"] }): VNode {
  const say = agreementText();
  return (
    <section class="stack-s">
      <h2>{say.changes}</h2>
      <ul class="list">
        {of.map(({ name, time }, at) => (
          <li key={time} class="item">
            {(at === of.length - 1 ? say.began : say.changed)(isolate(name), farDay(dayAt(time)))}
          </li>
        ))}
      </ul>
    </section>
  );
}
