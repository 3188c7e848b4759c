import type { AdviceView, DecisionView } from "@unionhall/member";
import type { VNode } from "preact";
import { adviceText } from "../../messages/advice.ts";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { isolate } from "../../parts/isolate.ts";
import { ago, exact } from "../../parts/time.ts";
import { Trouble } from "../../parts/trouble.tsx";
import { When } from "../../parts/when.tsx";
import { Words } from "../../parts/words.tsx";
import { roomPath } from "../../route/route.ts";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { ToBring } from "./to-bring.tsx";
import { UseAdvice } from "./use-advice.tsx";

interface AdviceProps {
  readonly of: DecisionView;
  readonly ask: () => void;
}

/** Whom advice was asked of, what came back, and what was done with it. */
export function Advice({ of, ask }: AdviceProps): VNode | null {
  const say = adviceText();
  const mayAsk = useMember().advice.circles().length > 0 && of.may.ask;
  if (of.advice.length === 0 && !mayAsk) return null;
  return (
    <section class="stack">
      <h2>{say.heading}</h2>
      {of.advice.map((one) => (
        <Asked key={one.asking.room} of={of} one={one} />
      ))}
      {of.advice.length === 0 ? null : <p class="small dim">{say.trust}</p>}
      {mayAsk ? (
        <div class="row">
          <Button press={ask}>{say.ask}</Button>
        </div>
      ) : null}
    </section>
  );
}

interface AskedProps {
  readonly of: DecisionView;
  readonly one: AdviceView;
}

function Asked({ of, one }: AskedProps): VNode {
  const say = adviceText();
  const { called, asks, name, time, brought, used } = one;
  return (
    <div class="card">
      <p class="small dim">
        {say.asked(isolate(name), isolate(called))} · <When time={time} words={ago(time, Date.now(), text())} />
      </p>
      <p class="said">
        <Words of={asks} />
      </p>
      {brought.length === 0 ? <p class="dim">{say.none}</p> : <Brought of={brought} />}
      <There of={of} one={one} />
      {used === null ? null : (
        <p>
          <b>{say.used[used.use]}</b> <bdi>{used.because}</bdi>
        </p>
      )}
      {of.may.use && brought.length > 0 ? <UseAdvice of={of} one={one} /> : null}
    </div>
  );
}

function Brought({ of }: { readonly of: AdviceView["brought"] }): VNode {
  const say = adviceText();
  const { language } = text();
  return (
    <ul class="list">
      {of.map(({ line, adviser, said, advice, by, name }) => (
        <li key={`${line} ${by} ${adviser} ${said} ${advice}`} class="item">
          <span class="grow stack-s">
            <span class="row">
              <b>
                <bdi>{adviser}</bdi>
              </b>
              <span class="tag none">{say.adviser}</span>
            </span>
            <span class="said">
              <Words of={advice} />
            </span>
            <span class="small dim">
              {exact(said, language)} · {say.broughtBy(isolate(name))}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What is there and not here, for whoever is in both circles. */
function There({ of, one: { asking, there } }: AskedProps): VNode | null {
  const say = adviceText();
  const member = useMember();
  const act = useAct();
  if (there === null) return <p class="small dim">{say.elsewhere}</p>;
  const read = (): void =>
    act.run(
      () => member.rooms.read(asking),
      () => undefined,
    );
  return (
    <>
      {there.left.length === 0 ? null : <ToBring of={of} asking={asking.room} left={there.left} />}
      <Trouble of={act.problem} />
      <div class="row">
        {there.here ? null : (
          <Button busy={act.busy} press={read}>
            {say.unread}
          </Button>
        )}
        <a class="btn plain" href={roomPath(asking.circle, there.path)}>
          {say.toThere}
        </a>
      </div>
    </>
  );
}
