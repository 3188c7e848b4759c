import { Clock } from "lucide";
import type { LineView } from "@unionhall/member";
import type { VNode } from "preact";
import { text } from "../../messages/messages.ts";
import { Face } from "../../parts/face.tsx";
import { Icon } from "../../parts/icon.tsx";
import { clock, dayOf } from "../../parts/time.ts";
import { When } from "../../parts/when.tsx";
import type { Arranged } from "./arrange.ts";

export function Line({ arranged: { line, newDay, follows, fresh } }: { readonly arranged: Arranged }): VNode {
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
      {line.mine ? <Mine line={line} /> : <Theirs line={line} follows={follows} />}
    </>
  );
}

function Mine({ line }: { readonly line: LineView }): VNode {
  const { circle, language } = text();
  return (
    <div class="mine" role="listitem">
      <span class="unseen">{circle.mine}: </span>
      <p class="said">{line.text}</p>
      <p class="meta">
        {line.state === "waiting" ? (
          <span class="waits">
            <Icon of={Clock} />
            {circle.waiting}
          </span>
        ) : (
          <When time={line.time} words={clock(line.time, language)} />
        )}
      </p>
    </div>
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
        <p class="said">{line.text}</p>
      </div>
    </div>
  );
}
