import type { AwayOf } from "@unionhall/member";
import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import { text } from "../../messages/messages.ts";
import { yearText } from "../../messages/year.ts";
import { dayAt, dayHere } from "../../parts/day-here.ts";
import { Frame } from "../../parts/frame.tsx";
import { Select } from "../../parts/select.tsx";
import { dayInWords } from "../../parts/time.ts";
import { circlePath, roomPath } from "../../route/route.ts";
import { useMember } from "../../state/member.ts";
import { AwayLines } from "./while-away.tsx";

const days = { left: null, week: 7, month: 30 } as const;
type Since = keyof typeof days;

/** What happened since somebody was last there, or in so many days: circle by circle, in five lines each. */
export function Away(): VNode {
  const say = yearText();
  const member = useMember();
  const [since, setSince] = useState<Since>("left");
  const [now] = useState(Date.now);
  const time = days[since] === null ? null : now - days[since] * 86_400_000;
  useEffect(() => void member.year.away.read(time), [member.connection, since]);
  const circles = member.year.away.since(time).filter(({ lines }) => lines.length > 0);
  const choices = (["left", "week", "month"] as const).map((value) => ({ value, words: say.awaySince[value] }));
  return (
    <Frame page={say.away} title={say.away} heading back="#/">
      <Select label={say.awayFrom} hint={say.awayRules} of={choices} chosen={since} choose={setSince} />
      {circles.length === 0 ? <p class="dim">{say.awayNothing}</p> : null}
      {circles.map((each) => (
        <OneCircle key={each.circle} of={each} />
      ))}
    </Frame>
  );
}

function OneCircle({ of: { circle, title, lines, more, since } }: { readonly of: AwayOf }): VNode {
  const say = yearText();
  const { language, common } = text();
  const log = useMember()
    .circle(circle)
    ?.dock.find(({ what, state }) => what === "decisions" && state === "active");
  return (
    <section class="stack-s">
      <h2 dir="auto">{title}</h2>
      <p class="small dim">{say.awayFromDay(dayInWords(dayAt(since), dayHere(), { language, common }))}</p>
      <AwayLines of={lines} />
      {more === 0 ? null : (
        <a class="btn plain" href={log === undefined ? circlePath(circle) : roomPath(circle, [log.room])}>
          {say.awayMore(more)}
        </a>
      )}
    </section>
  );
}
