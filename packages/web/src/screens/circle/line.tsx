import type { LineView } from "@unionhall/member";
import type { CircleId } from "@unionhall/protocol";
import type { VNode } from "preact";
import { text } from "../../messages/messages.ts";
import { Face } from "../../parts/face.tsx";
import { saidIn } from "../../parts/said.ts";
import { clock, dayOf } from "../../parts/time.ts";
import { When } from "../../parts/when.tsx";
import type { Arranged } from "./arrange.ts";
import { MyLine } from "./my-line.tsx";

interface LineProps {
  readonly circle: CircleId;
  readonly arranged: Arranged;
}

export function Line({ circle, arranged: { line, newDay, follows, fresh } }: LineProps): VNode {
  const messages = text();
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
      {line.mine ? <MyLine circle={circle} line={line} /> : <Theirs line={line} follows={follows} />}
    </>
  );
}

function Theirs({ line, follows }: { readonly line: LineView; readonly follows: boolean }): VNode {
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
        <p class="said">{saidIn(line, language)}</p>
      </div>
    </div>
  );
}
