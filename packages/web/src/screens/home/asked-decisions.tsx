import type { MyDecision } from "@unionhall/member";
import type { VNode } from "preact";
import { adviceText } from "../../messages/advice.ts";
import { text } from "../../messages/messages.ts";
import { newsText } from "../../messages/news.ts";
import { roomText } from "../../messages/rooms.ts";
import { plainDay } from "../../parts/time.ts";
import { roomPath } from "../../route/route.ts";

/** So much stands on Home at once. */
const few = 5;

/** What waits for this person in what all their circles decide. */
export function AskedDecisions({ of }: { readonly of: readonly MyDecision[] }): VNode | null {
  const say = adviceText();
  if (of.length === 0) return null;
  return (
    <section class="stack-s">
      <h2>{say.homeTitle}</h2>
      <List of={of.slice(0, few)} />
      {of.length > few ? (
        <details>
          <summary>{say.homeMore(of.length - few)}</summary>
          <List of={of.slice(few)} />
        </details>
      ) : null}
    </section>
  );
}

function List({ of }: { readonly of: readonly MyDecision[] }): VNode {
  return (
    <ul class="list">
      {of.map((each) => (
        <li key={`${each.circle} ${each.room}`}>
          <Asked of={each} />
        </li>
      ))}
    </ul>
  );
}

function Asked({ of: { circle, title, name, path, room, why, until } }: { readonly of: MyDecision }): VNode {
  const say = adviceText();
  return (
    <a class="item" href={roomPath(circle, path.length === 0 ? [room] : path)}>
      <span class="grow stack-s">
        <b class="headline" dir="auto">
          {name || roomText().tools["decision"]}
        </b>
        <span class="small">{say.home[why]}</span>
        <span class="row small dim">
          <bdi>{title}</bdi>
          {until === null ? null : (
            <span class="tag none">{newsText().decideUntil(plainDay(until, text().language))}</span>
          )}
        </span>
      </span>
    </a>
  );
}
