import type { LineView } from "@unionhall/member";
import type { CircleId } from "@unionhall/protocol";
import type { VNode } from "preact";
import { text } from "../../messages/messages.ts";
import { Face } from "../../parts/face.tsx";
import { Hear } from "../../parts/hear.tsx";
import { saidIn } from "../../parts/said.ts";
import { LineWords } from "./line-words.tsx";
import { clock, dayOf, exact } from "../../parts/time.ts";
import { When } from "../../parts/when.tsx";
import type { Arranged } from "./arrange.ts";
import { LineFiles } from "./line-files.tsx";
import { LineMarks } from "./line-marks.tsx";
import { MyLine } from "./my-line.tsx";
import { HaveErased, Wished } from "./wish.tsx";

interface LineProps {
  readonly circle: CircleId;
  /** Whether this member may have the lines of others erased. */
  readonly steward: boolean;
  readonly arranged: Arranged;
}

export function Line({ circle, steward, arranged }: LineProps): VNode {
  const messages = text();
  const { line, newDay, fresh } = arranged;
  return (
    <>
      {newDay ? (
        <h2 class="day" role="presentation">
          {dayOf(line.time, Date.now(), messages)}
        </h2>
      ) : null}
      {fresh ? (
        <p class="fresh" role="presentation">
          {messages.circle.fresh}
        </p>
      ) : null}
      {line.mine ? (
        <MyLine circle={circle} line={line} />
      ) : (
        <Theirs circle={circle} steward={steward} arranged={arranged} />
      )}
    </>
  );
}

function Theirs({ circle, steward, arranged: { line, follows } }: LineProps): VNode {
  const { language } = text();
  return (
    <div class={follows ? "line follows" : "line"} role="listitem">
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
        <Opening circle={circle} line={line} steward={steward} />
        <LineMarks line={line} />
        <LineFiles circle={circle} line={line} />
        {line.wish === undefined ? null : <Wished circle={circle} line={line} wish={line.wish} />}
      </div>
    </div>
  );
}

interface OpeningProps extends Omit<LineProps, "arranged"> {
  readonly line: LineView;
}

/** Touched, it shows its exact time, can be heard, and what a steward can do about it. */
function Opening({ circle, line, steward }: OpeningProps): VNode {
  const { language } = text();
  return (
    <details class="theirs">
      <summary>
        <span class="said">
          <LineWords line={line} />
        </span>
      </summary>
      <div class="stack-s">
        <p class="meta">{exact(line.time, language)}</p>
        <Hear words={saidIn(line, language)} />
        {steward && line.wish === undefined ? <HaveErased circle={circle} line={line} /> : null}
      </div>
    </details>
  );
}
