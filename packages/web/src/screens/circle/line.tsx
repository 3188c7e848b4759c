import type { LineView } from "@unionhall/member";
import type { CircleId, RoomId } from "@unionhall/protocol";
import type { VNode } from "preact";
import { text } from "../../messages/messages.ts";
import { Face } from "../../parts/face.tsx";
import { fetched } from "../../parts/fetched.tsx";
import { Hear } from "../../parts/hear.tsx";
import { saidIn } from "../../parts/said.ts";
import { Muted } from "../../parts/muted.tsx";
import { LineWords } from "./line-words.tsx";
import { clock, exact } from "../../parts/time.ts";
import { When } from "../../parts/when.tsx";
import { further } from "../../state/further.ts";
import { anchorOf, Answered } from "./answered.tsx";
import type { Arranged } from "./arrange.ts";
import { LineFiles } from "./line-files.tsx";
import { LineMarks } from "./line-marks.tsx";
import { MyLine } from "./my-line.tsx";
import { useOpening } from "./use-opening.ts";
import { HaveErased, Wished } from "./wish.tsx";

const LineActs = fetched(async () => (await further()).LineActs);

interface LineProps {
  readonly circle: CircleId;
  readonly room: RoomId;
  /** Whether this member says anything here. */
  readonly may: boolean;
  /** Whether this member may have the lines of others erased. */
  readonly erases: boolean;
  readonly arranged: Pick<Arranged, "line" | "follows" | "fresh">;
  /** There is a place for answers beside it. */
  readonly answersBeside?: boolean;
}

export function Line(props: LineProps): VNode {
  const { line, fresh } = props.arranged;
  return (
    <>
      {fresh ? (
        <p class="fresh" role="presentation">
          {text().circle.fresh}
        </p>
      ) : null}
      {line.mine ? <MyLine {...props} line={line} /> : line.muted ? <FoldedLine {...props} /> : <Theirs {...props} />}
    </>
  );
}

/** Whose it is shows only when it is opened. */
function FoldedLine(props: LineProps): VNode {
  return (
    <div role="listitem">
      <Muted>
        <div role="list">
          <Theirs {...props} arranged={{ ...props.arranged, follows: false }} />
        </div>
      </Muted>
    </div>
  );
}

function Theirs({ arranged: { line, follows }, ...where }: LineProps): VNode {
  const { language } = text();
  return (
    <div class={follows ? "line follows" : "line"} role="listitem" id={anchorOf(line.id)} tabIndex={-1}>
      {follows ? null : <Face of={line.by} name={line.name} small />}
      <div class="grow">
        {follows ? (
          <span class="unseen">{line.name}: </span>
        ) : (
          <p>
            <b>
              <bdi>{line.name}</bdi>
            </b>{" "}
            <span class="meta">
              <When time={line.time} words={clock(line.time, language)} />
            </span>
          </p>
        )}
        <Answered line={line} />
        <Opening {...where} line={line} />
        <LineMarks line={line} />
        <LineFiles circle={where.circle} line={line} />
        {line.wish === undefined ? null : <Wished circle={where.circle} line={line} wish={line.wish} />}
      </div>
    </div>
  );
}

interface OpeningProps extends Omit<LineProps, "arranged"> {
  readonly line: LineView;
}

/** Touched or held, it shows its exact time, can be heard, and what can be done with it. */
function Opening({ circle, room, may, line, erases, answersBeside = false }: OpeningProps): VNode {
  const { language } = text();
  const opening = useOpening(false);
  return (
    <details class="theirs" {...opening}>
      <summary>
        <span class="said">
          <LineWords line={line} />
        </span>
      </summary>
      <div class="stack-s">
        <p class="meta">{exact(line.time, language)}</p>
        <Hear words={saidIn(line, language)} />
        {opening.open ? <LineActs at={{ circle, room }} line={line} may={may} answersBeside={answersBeside} /> : null}
        {erases && line.wish === undefined ? <HaveErased circle={circle} line={line} /> : null}
      </div>
    </details>
  );
}
