import type { AskedOfSeat, At, HomeSeatView, PausedForSeat, SeatWord } from "@unionhall/member";
import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import { text } from "../../messages/messages.ts";
import { seatText } from "../../messages/seats.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { Form } from "../../parts/form.tsx";
import { ProseWithFiles } from "../../parts/prose.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { Words } from "../../parts/words.tsx";
import { roomPath } from "../../route/route.ts";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { told } from "../../state/notice.ts";
import { ReasonField, SayButton } from "../decisions/positions.tsx";
import { dayInFull } from "../decisions/words.ts";
import { copiedInWords, saidWords } from "./words.ts";

interface OfSeat {
  readonly of: HomeSeatView;
}

interface OneAskedProps extends OfSeat {
  readonly asked: AskedOfSeat;
}

/** What the other circle decides and asks us about; what is to be answered first stands first. */
export function Asked({ of }: OfSeat): VNode | null {
  const say = seatText();
  const isIdle = of.asked.length + of.paused.length === 0;
  if (of.of === "chapter" && isIdle) return null;
  return (
    <section class="stack">
      <h2>{say.asked}</h2>
      {isIdle ? <p class="dim">{say.askedNone}</p> : null}
      {of.asked.map((asked) => (
        <OneAsked key={asked.subject} of={of} asked={asked} />
      ))}
      {of.paused.map((paused) => (
        <Paused key={paused.subject} of={of} paused={paused} />
      ))}
    </section>
  );
}

function OneAsked({ of, asked }: OneAskedProps): VNode {
  const say = seatText();
  const { title, text: words, may, lastDay, decision, deeds, changed, differs, answer } = asked;
  const day = dayInFull(lastDay);
  useReadThere(decision);
  return (
    <article class="card">
      <h3 dir="auto">{title}</h3>
      {words === "" ? null : <ProseWithFiles text={words} files={[]} circle={of.at.circle} />}
      {deeds.length === 0 ? null : <Does of={deeds} />}
      <p>{may === "consent" ? say.waits(day) : say.mayPause(day)}</p>
      {may === "pause" ? <PauseDoes of={of} /> : null}
      <ThereLink of={of} decision={decision} />
      {differs ? <p class="note">{say.differs}</p> : <Copy of={of} asked={asked} />}
      {changed || differs ? null : of.may.answer ? (
        <Answers of={of} asked={asked} />
      ) : (
        <p class="dim">{say.cannotAnswer}</p>
      )}
      {answer === null ? null : <p class="good">{say.standsThere(say.answers[answer])}</p>}
    </article>
  );
}

/** Its text, and what was told beside it, are read there by who is in both. */
function useReadThere(decision: At | null): void {
  const { rooms } = useMember();
  useEffect(() => {
    if (decision !== null) void rooms.read(decision);
  }, [decision?.room]);
}

/** For what we have asked for time, until when, and with which reason. */
function Paused({ of, paused }: OfSeat & { readonly paused: PausedForSeat }): VNode {
  const say = seatText();
  const { title, lastDay, decision, reason } = paused;
  useReadThere(decision);
  return (
    <article class="card stack-s">
      <h3 dir="auto">{title}</h3>
      <p>{say.pausedUntil(dayInFull(lastDay))}</p>
      {reason === "" ? null : (
        <>
          <p class="small dim">{say.pausedWhy}</p>
          <p class="said">
            <Words of={reason} />
          </p>
        </>
      )}
      <ThereLink of={of} decision={decision} />
    </article>
  );
}

/** Beside what its text says, what it would entitle to there. */
function Does({ of }: { readonly of: AskedOfSeat["deeds"] }): VNode {
  return (
    <>
      <p>{seatText().does}</p>
      <ul class="stack-s">
        {of.map((each, at) => (
          <li key={at}>{copiedInWords(each)}</li>
        ))}
      </ul>
    </>
  );
}

/** How much later what is decided there ends: the agreement there says it, to who is in both. */
function PauseDoes({ of }: OfSeat): VNode | null {
  const { seats } = useMember();
  const rule = seats.standing(of.in.circle).find(({ seat }) => seat === of.seat)?.rule;
  return rule == null ? null : <p>{seatText().pauseDoes(rule.days)}</p>;
}

function ThereLink({ of, decision }: OfSeat & { readonly decision: At | null }): VNode | null {
  const tool = useMember()
    .circle(of.in.circle)
    ?.dock.find(({ what }) => what === "decisions");
  if (tool === undefined || decision === null) return null;
  return (
    <p>
      <a href={roomPath(of.in.circle, [tool.room, decision.room])}>{seatText().toDecision}</a>
    </p>
  );
}

/** Whoever is only here reads what somebody who is in both has shown them. */
function Copy({ of, asked: { subject, by, changed } }: OneAskedProps): VNode | null {
  const say = seatText();
  const { seats } = useMember();
  const act = useAct();
  if (by !== null && !changed) return null;
  const copy = (): void => act.run(() => told(seats.ask(of.at, subject), say.copied));
  return (
    <div class="note stack-s">
      <p>{by === null ? say.notCopied : say.changed}</p>
      <Trouble of={act.problem} />
      {of.in.member ? (
        <div class="row">
          <Button busy={act.busy} press={copy}>
            {by === null ? say.copy : say.copyAgain}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

/** Yes or no, or a time to think; and how many have said each. */
function Answers({ of, asked }: OneAskedProps): VNode {
  const say = seatText();
  const { seats } = useMember();
  const act = useAct();
  const answer = (word: SeatWord): void => act.run(() => told(seats.answer(of.at, asked.subject, word), say.saidNow));
  return (
    <div class="stack-s">
      {asked.may === "pause" ? (
        <Pause of={of} asked={asked} />
      ) : (
        (["yes", "no"] as const).map((word) => (
          <SayButton
            key={word}
            words={say.answers[word]}
            hint={saidWords({ count: asked.said[word], needed: asked.needed })}
            on={asked.own === word}
            press={() => act.busy || answer(word)}
          />
        ))
      )}
      <Trouble of={act.problem} />
      <Meanwhile of={of} asked={asked} />
    </div>
  );
}

/** What is signed cannot be taken back; and what enough have said is still to be taken over. */
function Meanwhile({ of, asked: { own, may, said, needed, answer } }: OneAskedProps): VNode {
  const say = seatText();
  // Who is only here is not told when it stands there.
  const isEnough = of.in.member && needed !== null && words.some((word) => said[word] >= needed && answer !== word);
  return (
    <>
      {own === null ? null : <p class="small dim">{may === "pause" ? say.ownPause : say.ownChange}</p>}
      {isEnough ? <p role="status">{say.enough}</p> : null}
    </>
  );
}

const words: readonly SeatWord[] = ["yes", "no", "pause"];

function Pause({ of, asked }: OneAskedProps): VNode {
  const say = seatText();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <SayButton
        words={say.answers.pause}
        hint={saidWords({ count: asked.said.pause, needed: asked.needed })}
        {...(asked.own === "pause" ? { on: true } : {})}
        press={() => setAsking(true)}
      />
      {asking ? <Pausing of={of} asked={asked} close={() => setAsking(false)} /> : null}
    </>
  );
}

function Pausing({ of, asked, close }: OneAskedProps & { readonly close: () => void }): VNode {
  const say = seatText();
  const { seats } = useMember();
  const act = useAct();
  const [reason, write] = useState("");
  const ask = (): void =>
    act.run(() => told(seats.answer(of.at, asked.subject, "pause", reason.trim()), say.saidNow), close);
  return (
    <Dialog title={say.pauseTitle} close={close}>
      <PauseDoes of={of} />
      <Form submit={ask}>
        <ReasonField label={say.pauseReason} hint={say.pauseHint} value={reason} required write={write} />
        <Trouble of={act.problem} />
        <div class="row">
          <Button kind="go" busy={act.busy}>
            {say.answers.pause}
          </Button>
          <Button press={close}>{text().common.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
