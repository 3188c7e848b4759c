import type { CircleView, DecisionView, ItemView, RoomView } from "@unionhall/member";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { adviceText } from "../../messages/advice.ts";
import { decisionText } from "../../messages/decisions.ts";
import { optionText } from "../../messages/options.ts";
import { fetched } from "../../parts/fetched.tsx";
import { ProseWithFiles } from "../../parts/prose.tsx";
import { NamesContext, namesOf } from "../../parts/words.tsx";
import { useMember } from "../../state/member.ts";
import { Comments } from "../room/comments.tsx";
import { Marks } from "../room/marks.tsx";
import { By, useMessageRead } from "../room/message.tsx";
import { Acts } from "./acts.tsx";
import { AgreementChange } from "./agreement-change.tsx";
import { Advice } from "./advice.tsx";
import { Amend } from "./amend.tsx";
import { AskAdvisers } from "./ask-advisers.tsx";
import { Caucuses } from "./caucuses.tsx";
import { ForSomebody } from "./for-somebody.tsx";
import { Objections } from "./objections.tsx";
import { Outcome } from "./outcome.tsx";
import { OwnWord } from "./own-word.tsx";
import { Propose } from "./propose.tsx";
import { Review } from "./review.tsx";
import { Rounds } from "./rounds.tsx";
import { SoFar } from "./so-far.tsx";
import { NotProposed } from "./unproposed.tsx";
import { isOpen } from "./open.ts";
import { dayInFull, deedInWords, titleOf } from "./words.ts";

const Letter = fetched(async () => (await import("./plain-letter.tsx")).PlainLetter);

interface DecisionProps {
  readonly view: CircleView;
  readonly room: RoomView;
  readonly item: ItemView;
}

/** What is proposed, how far it is, where one stands, and what it came to. */
export function DecisionPage({ view, room, item }: DecisionProps): VNode {
  const [instead, setInstead] = useState<"amend" | "letter" | "ask" | "again" | null>(null);
  const decision = useMember().decisions.look(room);
  useMessageRead(room);
  if (decision === null) return <Unknown view={view} room={room} item={item} />;
  const written = room.body?.written ?? room.body?.text ?? "";
  const close = (): void => setInstead(null);
  if (instead === "amend") return <Amend view={view} of={decision} text={written} close={close} />;
  if (instead === "letter") return <Letter view={view} of={decision} text={room.body?.text ?? ""} close={close} />;
  if (instead === "ask") return <AskAdvisers of={decision} close={close} />;
  if (instead === "again") {
    const said = { room: item.room, title: decision.title, text: written };
    return <Propose view={view} tool={item.in} again={said} close={close} />;
  }
  return (
    <NamesContext.Provider value={namesOf(view.members)}>
      <article class="stack">
        <h1 dir="auto">{decision.title}</h1>
        <By room={room} item={item} />
        <Marks item={item} />
        {decision.changed ? <p class="note wait">{decisionText().changed}</p> : null}
        {room.body === null || room.body.text === "" ? null : <ProseWithFiles {...room.body} circle={view.id} />}
      </article>
      <Does of={decision} view={view} />
      <Between of={decision} />
      {decision.outcome === null ? (
        <WillReview of={decision} />
      ) : (
        <Outcome of={decision} outcome={decision.outcome} view={view}>
          <Review of={decision} tool={item.in} again={() => setInstead("again")} />
        </Outcome>
      )}
      <Rounds of={decision} />
      <Objections of={decision} />
      <Caucuses of={decision} />
      <Advice of={decision} ask={() => setInstead("ask")} />
      <OwnWord of={decision} />
      <ForSomebody of={decision} view={view} write={() => setInstead("letter")} />
      {isOpen(decision) ? <SoFar of={decision} /> : null}
      <Acts room={room} item={item} of={decision} amend={() => setInstead("amend")} />
      <Comments view={view} room={room} />
    </NamesContext.Provider>
  );
}

/** Its text alone, as long as the book that is here says nothing of it. */
function Unknown({ view, room, item }: DecisionProps): VNode {
  const [proposing, setProposing] = useState(false);
  const isUnproposed = useMember()
    .decisions.unproposed(view.id)
    .some((each) => each.room === item.room);
  const written = room.body?.written ?? room.body?.text ?? "";
  if (proposing)
    return (
      <Propose
        view={view}
        tool={item.in}
        anew={{ room: item.room, title: item.title, text: written }}
        close={() => setProposing(false)}
      />
    );
  return (
    <>
      <article class="stack">
        <h1 dir="auto">{item.title}</h1>
        <By room={room} item={item} />
        {isUnproposed ? (
          <NotProposed room={room} item={item} anew={() => setProposing(true)} />
        ) : (
          <p class="note">{decisionText().unknown}</p>
        )}
        {room.body === null || room.body.text === "" ? null : <ProseWithFiles {...room.body} circle={view.id} />}
      </article>
      <Comments view={view} room={room} />
    </>
  );
}

/** What the book alone says of a proposal. */
export function Textless({ of, view }: { readonly of: DecisionView; readonly view: CircleView }): VNode {
  return (
    <>
      <h1>{titleOf(of)}</h1>
      <p class="note wait">{decisionText().textless}</p>
      <Does of={of} view={view} />
      {of.outcome === null ? null : (
        <Outcome of={of} outcome={of.outcome} view={view}>
          {null}
        </Outcome>
      )}
      <Rounds of={of} />
    </>
  );
}

/** As long as it is not decided, on which day it would be looked at again. */
function WillReview({ of }: { readonly of: DecisionView }): VNode | null {
  if (of.review?.day == null || !isOpen(of)) return null;
  return <p>{adviceText().reviewOn(dayInFull(of.review.day))}</p>;
}

/** Between what people choose, as long as they cannot choose yet, or not they. */
function Between({ of: { options, may, outcome } }: { readonly of: DecisionView }): VNode | null {
  if (options.length === 0 || may.take || outcome !== null) return null;
  return (
    <section class="card">
      <h2>{optionText().field}</h2>
      <ul class="stack-s">
        {options.map((words) => (
          <li key={words} dir="auto">
            {words}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Beside what its text says, what it entitles to; nothing where that is nothing, or its outcome says it. */
function Does({
  of: { deeds, outcome },
  view,
}: {
  readonly of: DecisionView;
  readonly view: CircleView;
}): VNode | null {
  if (deeds.length === 0 || outcome !== null) return null;
  return (
    <section class="card">
      <h2>{decisionText().does}</h2>
      <ul class="stack-s">
        {deeds.map((deed, at) => (
          <li key={at}>{deedInWords(deed, view.members)}</li>
        ))}
      </ul>
      {deeds.map((each, at) =>
        each.type === "agreement" ? <AgreementChange key={at} view={view} to={each.agreement} deeds={deeds} /> : null,
      )}
    </section>
  );
}
