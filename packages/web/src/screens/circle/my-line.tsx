import type { LineView } from "@unionhall/member";
import type { CircleId } from "@unionhall/protocol";
import { Clock } from "lucide";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { Hear } from "../../parts/hear.tsx";
import { Icon } from "../../parts/icon.tsx";
import { saidIn } from "../../parts/said.ts";
import { Sure } from "../../parts/sure.tsx";
import { clock, exact } from "../../parts/time.ts";
import { tell } from "../../state/notice.ts";
import { LineFiles } from "./line-files.tsx";
import { LineMarks } from "./line-marks.tsx";
import { LineWords } from "./line-words.tsx";
import { Wished } from "./wish.tsx";

interface MyLineProps {
  readonly circle: CircleId;
  readonly line: LineView;
}

/** A line of one's own. Touched, it shows its exact time and the way to take it back. */
export function MyLine({ circle: id, line }: MyLineProps): VNode {
  const { circle, language } = text();
  const [asking, setAsking] = useState(false);
  return (
    <div class="mine" role="listitem">
      <details onToggle={(event) => event.currentTarget.parentElement?.scrollIntoView({ block: "nearest" })}>
        <summary>
          <span class="unseen">{circle.mine}: </span>
          <span class="said">
            <LineWords line={line} />
          </span>
          <span class="meta">
            {line.state === "sent" ? clock(line.time, language) : <Waits words={whyNot(line, line.state)} />}
          </span>
        </summary>
        <div class="stack-s">
          <p class="meta">{exact(line.time, language)}</p>
          <Hear words={saidIn(line, language)} />
          <Button press={() => setAsking(true)}>{circle.takeBack}</Button>
        </div>
      </details>
      <LineMarks line={line} />
      <LineFiles circle={id} line={line} />
      {line.wish === undefined ? null : <Wished circle={id} line={line} wish={line.wish} />}
      {asking ? <TakeBack circle={id} line={line} close={() => setAsking(false)} /> : null}
    </div>
  );
}

function whyNot({ heldBack }: LineView, state: "waiting" | "unsent"): string {
  const { circle } = text();
  return heldBack === undefined ? circle[state] : circle.heldBack[heldBack];
}

function Waits({ words }: { readonly words: string }): VNode {
  return (
    <span class="waits">
      <Icon of={Clock} />
      {words}
    </span>
  );
}

function TakeBack({ circle: id, line, close }: MyLineProps & { readonly close: () => void }): VNode {
  const { circle } = text();
  return (
    <Sure
      title={circle.takeBackTitle}
      does={circle.takeBackText}
      cannot={circle.takeBackCannot}
      go={circle.takeBack}
      deed={(member) => member.erase(id, line.id)}
      done={() => tell(circle.takenBack)}
      close={close}
    />
  );
}
