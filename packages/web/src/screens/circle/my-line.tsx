import type { LineView } from "@unionhall/member";
import type { CircleId, RoomId } from "@unionhall/protocol";
import { Clock } from "lucide";
import type { VNode } from "preact";
import { useContext, useState } from "preact/hooks";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { fetched } from "../../parts/fetched.tsx";
import { Hear } from "../../parts/hear.tsx";
import { Icon } from "../../parts/icon.tsx";
import { saidIn } from "../../parts/said.ts";
import { Sure } from "../../parts/sure.tsx";
import { clock, exact } from "../../parts/time.ts";
import { further } from "../../state/further.ts";
import { tell } from "../../state/notice.ts";
import { anchorOf, Answered } from "./answered.tsx";
import { Edits } from "./edits.ts";
import { LineFiles } from "./line-files.tsx";
import { LineMarks } from "./line-marks.tsx";
import { LineWords } from "./line-words.tsx";
import { useOpening } from "./use-opening.ts";
import { Wished } from "./wish.tsx";

const LineActs = fetched(async () => (await further()).LineActs);

interface MyLineProps {
  readonly circle: CircleId;
  readonly room: RoomId;
  readonly may: boolean;
  readonly line: LineView;
  readonly answersBeside?: boolean;
}

/** A line of one's own. Touched or held, it shows its exact time and what can be done with it. */
export function MyLine({ circle: id, room, may, line, answersBeside = false }: MyLineProps): VNode {
  const { circle, language } = text();
  const [asking, setAsking] = useState(false);
  const edits = useContext(Edits);
  const opening = useOpening(edits?.has(line.id) === true, (details) =>
    details.parentElement?.scrollIntoView({ block: "nearest" }),
  );
  return (
    <div class="mine" role="listitem" id={anchorOf(line.id)} tabIndex={-1}>
      <Answered line={line} />
      <details {...opening}>
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
          {opening.open ? (
            <LineActs at={{ circle: id, room }} line={line} may={may} answersBeside={answersBeside} />
          ) : null}
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

function TakeBack({
  circle: id,
  line,
  close,
}: Pick<MyLineProps, "circle" | "line"> & { readonly close: () => void }): VNode {
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
