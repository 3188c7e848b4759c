import type { CircleView, DecisionView, OutcomeView } from "@unionhall/member";
import type { ComponentChildren, VNode } from "preact";
import { useState } from "preact/hooks";
import { adviceText } from "../../messages/advice.ts";
import { decisionText } from "../../messages/decisions.ts";
import { Button } from "../../parts/button.tsx";
import { isolate } from "../../parts/isolate.ts";
import { listed } from "../../parts/listed.ts";
import { Sure } from "../../parts/sure.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { tell } from "../../state/notice.ts";
import { Counted } from "./counted.tsx";
import { MadeToDos } from "./made-to-dos.tsx";
import { Reasons } from "./so-far.tsx";
import { adviceInWords, dayInFull, deedInWords, notDoneInWords, shortPrint } from "./words.ts";

interface OutcomeProps {
  readonly of: DecisionView;
  readonly outcome: OutcomeView;
  readonly view: CircleView;
  /** When it is looked at again. */
  readonly children: ComponentChildren;
}

/** What it came to, by how many, who counted, and what follows. */
export function Outcome({ of, outcome, view, children }: OutcomeProps): VNode {
  const say = decisionText();
  const also = adviceText();
  const { passed, counts, hash, signed, here } = outcome;
  return (
    <section class="card">
      <h2 class={passed ? "good" : ""}>{passed ? say.outcome.passed : say.outcome.failed}</h2>
      <p>{standing(outcome)}</p>
      <p>
        {say.tookPartOf(counts.takers, of.quorum.of)} {of.rule.late ? also.late : ""}
      </p>
      <Counted counts={counts} options={of.options} order={of.order} />
      <Reasons of={of} />
      {of.advice.map((each) => (
        <p key={each.asking.room}>{adviceInWords(each)}</p>
      ))}
      {passed ? <Done of={of} outcome={outcome} view={view} /> : null}
      {passed ? <MadeToDos of={of} view={view} /> : null}
      {passed ? children : null}
      <p class="small dim">{say.signed(signed)}</p>
      {here === null ? null : <p class={here === "same" ? "small dim" : "wait"}>{say.here[here]}</p>}
      <p class="small dim">
        {say.printOf} <bdi>{shortPrint(hash)}</bdi>
      </p>
      <p class="small dim">
        {also.boundTo} <bdi>{shortPrint(of.print)}</bdi>
      </p>
      {of.may.challenge ? <Challenge of={of} /> : null}
    </section>
  );
}

export function standing({ state, until, challengedBy }: OutcomeView): string {
  const say = decisionText();
  if (state === "challenged") return say.challenged(listed(challengedBy.map((name) => isolate(name))));
  return state === "challengeable" && until !== null ? say.standsAfter(dayInFull(until)) : say.stands;
}

/** What it entitles to, and whether that has been done. */
function Done({ of, outcome, view }: Omit<OutcomeProps, "children">): VNode | null {
  const say = decisionText();
  if (outcome.done.length === 0) return null;
  return (
    <>
      <ul class="stack-s">
        {outcome.done.map(({ deed, done, why }, at) => (
          <li key={at}>
            <span class="row">
              <span class="grow">{deedInWords(deed, view.members)}</span>
              <span class={done ? "tag good" : "tag wait"}>{done ? say.done : say.notDone}</span>
            </span>
            {why === null ? null : <span class="small">{notDoneInWords(why)}</span>}
          </li>
        ))}
      </ul>
      <CarryOut of={of} />
    </>
  );
}

interface CarryOutProps extends Pick<OutcomeProps, "of"> {
  /** Something else on the screen has the accent. */
  readonly second?: boolean;
}

/** Of whoever may: what was decided is done. */
export function CarryOut({ of, second = false }: CarryOutProps): VNode | null {
  const say = decisionText();
  const { decisions } = useMember();
  const act = useAct();
  if (!of.may.carryOut) return null;
  const carryOut = (): void =>
    act.run(
      () => decisions.carryOut(of.at),
      () => tell(say.carriedOut),
    );
  return (
    <>
      <Trouble of={act.problem} />
      <Button kind={second ? "normal" : "go"} wide busy={act.busy} press={carryOut}>
        {say.carryOut}
      </Button>
    </>
  );
}

function Challenge({ of }: Pick<OutcomeProps, "of">): VNode {
  const say = decisionText();
  const [asking, setAsking] = useState(false);
  return (
    <div class="row">
      <Button press={() => setAsking(true)}>{say.challenge}</Button>
      {asking ? (
        <Sure
          title={say.challengeTitle}
          does={say.challengeText}
          cannot={say.challengeCannot}
          go={say.challengeGo}
          deed={({ decisions }) => decisions.challenge(of.at)}
          done={() => tell(say.challengedNow)}
          close={() => setAsking(false)}
        />
      ) : null}
    </div>
  );
}
