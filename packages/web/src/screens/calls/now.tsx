import type { ItemView } from "@unionhall/member";
import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import { callText } from "../../messages/calls.ts";
import { Button } from "../../parts/button.tsx";
import { isolate } from "../../parts/isolate.ts";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import type { OfCall } from "./call.tsx";

const msInMinute = 60_000;
const moreMinutes = 5;

/** At which item the call is and for how long, and who speaks. */
export function Now({ call, may, agenda }: OfCall & { readonly agenda: readonly ItemView[] }): VNode {
  const say = callText();
  const { calls } = useMember();
  const act = useAct();
  const now = useMinute();
  const item = agenda.find(({ room }) => room === call.at?.item);
  const { speaks } = call;
  return (
    <section class="card first">
      <h2>{say.now}</h2>
      {item === undefined || call.at === null ? (
        <p class="dim">{say.between}</p>
      ) : (
        <>
          <p class="lead" dir="auto">
            {item.title}
          </p>
          <Clock {...call.at} now={now} />
        </>
      )}
      {call.at !== null && may && call.may.agenda ? (
        <div class="row">
          <Button busy={act.busy} press={() => act.run(() => calls.extend(call, moreMinutes))}>
            {say.more(moreMinutes)}
          </Button>
        </div>
      ) : null}
      <p aria-live="polite">{speaks === null ? say.nobodySpeaks : say.speaks(isolate(speaks.name))}</p>
      {speaks === null || speaks.because === "" ? null : (
        <p class="small">{say.outOfTurn(isolate(speaks.givenBy), isolate(speaks.because))}</p>
      )}
      {may && speaks !== null && (speaks.mine || call.may.stack) ? (
        <div class="row">
          <Button busy={act.busy} press={() => act.run(() => calls.hush(call))}>
            {speaks.mine ? say.done : say.hush}
          </Button>
        </div>
      ) : null}
      <Trouble of={act.problem} />
    </section>
  );
}

interface ClockProps {
  readonly since: number;
  readonly minutes: number;
  readonly now: number;
}

function Clock({ since, minutes, now }: ClockProps): VNode {
  const say = callText();
  const spent = Math.max(0, Math.floor((now - since) / msInMinute));
  const over = spent - minutes;
  return (
    <p class={over > 0 ? "note wait" : "dim"} role="timer">
      {over > 0 ? say.overTime(over) : say.minutesOf(spent, minutes)}
    </p>
  );
}

/** Now, looked at often enough for minutes. */
function useMinute(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const ticks = setInterval(() => setNow(Date.now()), 10_000);
    return () => clearInterval(ticks);
  }, []);
  return now;
}
