import type { AwayLine } from "@unionhall/member";
import type { VNode } from "preact";
import { useEffect } from "preact/hooks";
import { text } from "../../messages/messages.ts";
import { yearText } from "../../messages/year.ts";
import { Face } from "../../parts/face.tsx";
import { isolate } from "../../parts/isolate.ts";
import { ago } from "../../parts/time.ts";
import { circlePath } from "../../route/route.ts";
import { useMember } from "../../state/member.ts";
import { called } from "../agreement/terms.ts";
import { titleOf } from "./news-list.tsx";
import { placePath } from "./place-path.ts";

/** What happened in circles that somebody comes back to after days. */
export function WhileAway(): VNode | null {
  const say = yearText();
  const member = useMember();
  const { away } = member.year;
  useEffect(() => void away.read(null), [member.connection]);
  const { lines, more } = away.home();
  if (lines.length === 0) return null;
  return (
    <section class="stack-s">
      <h2>{say.away}</h2>
      <AwayLines of={lines} />
      <a class="btn plain" href="#/away">
        {more === 0 ? say.awayAll : say.awayMore(more)}
      </a>
    </section>
  );
}

export function AwayLines({ of }: { readonly of: readonly AwayLine[] }): VNode {
  return (
    <ul class="list">
      {of.map((line) => (
        <li key={`${line.circle} ${line.room} ${line.why} ${line.why === "role" ? line.role : ""}`}>
          <OneLine line={line} />
        </li>
      ))}
    </ul>
  );
}

function OneLine({ line }: { readonly line: AwayLine }): VNode {
  const messages = text();
  const member = useMember();
  const { circle, face, title, time, why } = line;
  const when = time === 0 ? "" : ` · ${ago(time, Date.now(), messages)}`;
  return (
    <a class="item" href={why === "role" ? circlePath(circle, "agreement") : placePath(member, line)}>
      <Face of={face} name={title} small />
      <span class="grow stack-s">
        <b class="excerpt" dir="auto">
          {why === "role" ? called(line.role) : titleOf(line)}
        </b>
        <span class="small">{inWords(line)}</span>
        <span class="small dim cut">
          <bdi>{title}</bdi>
          {when}
        </span>
      </span>
    </a>
  );
}

function inWords(line: AwayLine): string {
  const say = yearText();
  switch (line.why) {
    case "word":
      return say.awayWord;
    case "to-do":
      return say.awayToDo;
    case "decided":
      return line.done ? say.awayDone : say.awayDecided;
    case "role":
      return say.awayRole(isolate(line.who));
    case "call": {
      const out = [
        ...(line.decisions > 0 ? [say.decided(line.decisions)] : []),
        ...(line.actions > 0 ? [say.toDo(line.actions)] : []),
      ];
      return [say.awayCall, ...out].join(" · ");
    }
  }
}
