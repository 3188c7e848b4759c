import type { AgreementView, CircleView } from "@unionhall/member";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { agreementText } from "../../messages/agreement.ts";
import { Button } from "../../parts/button.tsx";
import { isolate } from "../../parts/isolate.ts";
import { Sure } from "../../parts/sure.tsx";
import { circlePath } from "../../route/route.ts";
import { tell } from "../../state/notice.ts";
import { farDay } from "./terms.ts";

type Stopped = NonNullable<AgreementView["stopped"]>;

interface StoppedProps {
  readonly view: CircleView;
  readonly stopped: Stopped;
}

/** In the circle, as long as all clocks stand still. */
export function StoppedClocks({ view, stopped }: StoppedProps): VNode {
  return (
    <a class="note wait" href={circlePath(view.id, "agreement")}>
      {stoppedWords(view, stopped)}
    </a>
  );
}

interface ClocksProps {
  readonly view: CircleView;
  readonly of: AgreementView;
}

/** What stopped clocks are for; for a steward, to stop and to start them. */
export function Clocks({ view, of: { stopped, may } }: ClocksProps): VNode {
  const say = agreementText();
  const [asking, setAsking] = useState(false);
  return (
    <section class="stack">
      <h2>{say.clocks}</h2>
      {stopped === null ? <p class="dim">{say.clocksText}</p> : <p class="note wait">{stoppedWords(view, stopped)}</p>}
      {may.stopClocks ? (
        <div class="row">
          <Button press={() => setAsking(true)}>{stopped === null ? say.stop : say.start}</Button>
        </div>
      ) : null}
      {asking ? <AskClocks view={view} stop={stopped === null} close={() => setAsking(false)} /> : null}
    </section>
  );
}

interface AskProps {
  readonly view: CircleView;
  readonly stop: boolean;
  readonly close: () => void;
}

function AskClocks({ view: { id }, stop, close }: AskProps): VNode {
  const say = agreementText();
  // The dialog is asked as it was opened, whoever stops or starts them meanwhile.
  const [stops] = useState(stop);
  const words = stops
    ? { title: say.stopTitle, does: say.stopText, cannot: say.stopCannot, go: say.stopGo }
    : { title: say.startTitle, does: say.startText, cannot: say.startCannot, go: say.startGo };
  return (
    <Sure
      {...words}
      deed={({ agreements }) => (stops ? agreements.stopClocks(id) : agreements.startClocks(id))}
      done={() => tell(stops ? say.stoppedNow : say.startedNow)}
      close={close}
    />
  );
}

function stoppedWords({ me }: CircleView, { by, name, day, until }: Stopped): string {
  const say = agreementText();
  const [since, last] = [farDay(day), farDay(until)];
  return by === me ? say.youStopped(since, last) : say.stopped(isolate(name), since, last);
}
