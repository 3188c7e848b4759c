import type { VNode } from "preact";
import { Plus } from "lucide";
import { text } from "../messages/messages.ts";
import { useMember } from "../state/member.ts";
import { Circles } from "./circles.tsx";
import { Icon } from "./icon.tsx";
import { isolate } from "./isolate.ts";
import { NotOpened } from "./not-opened.tsx";

/** The circles of this member, as they have put them, but for those of two. */
export function CircleList(): VNode {
  const { home } = text();
  const member = useMember();
  const circles = member.circles().filter(({ alone }) => alone === null);
  const opening = member.foundings.opening().filter(({ alone }) => alone === null);
  const onTheirWay = opening.filter(({ refused }) => refused === null);
  return (
    <div class="stack">
      <Circles of={circles}>
        {onTheirWay.length === 0 ? null : (
          <p class="dim">{home.opening(onTheirWay.map(({ title }) => isolate(title)).join(", "))}</p>
        )}
        {opening.map((each) =>
          each.refused === null ? null : <NotOpened key={each.circle} of={each} refused={each.refused} />,
        )}
      </Circles>
      {member.visiting === null ? (
        <div class="row">
          <a class="btn" href="#/new">
            <Icon of={Plus} />
            {home.openCircle}
          </a>
          <a class="btn plain" href="#/mine">
            {home.arrange}
          </a>
        </div>
      ) : null}
    </div>
  );
}
