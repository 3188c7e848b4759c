import type { CircleId, RoomId } from "@unionhall/protocol";
import type { DecisionView, Member } from "@unionhall/member";
import type { VNode } from "preact";
import { useEffect } from "preact/hooks";
import { text } from "../../messages/messages.ts";
import { newsText } from "../../messages/news.ts";
import { roomText } from "../../messages/rooms.ts";
import { plainDay } from "../../parts/time.ts";
import { roomPath } from "../../route/route.ts";
import { useMember } from "../../state/member.ts";
import { waitsForMe } from "../decisions/open.ts";
import { shownTools } from "../dock/tools.ts";

/** What waits for this person's word, in all their circles. */
export function AskedDecisions(): VNode | null {
  const member = useMember();
  const places = placesOf(member);
  useEffect(() => readThem(member, places), [member.connection, places.map(({ room }) => room).join(" ")]);
  const asked = places.flatMap((place) =>
    member.decisions.open(place.circle).flatMap((each) => (waitsForMe(each) ? { ...place, decision: each } : [])),
  );
  if (asked.length === 0) return null;
  return (
    <section class="stack-s">
      <h2>{newsText().decide}</h2>
      <ul class="list">
        {asked.map((each) => (
          <li key={`${each.circle} ${each.decision.at.room}`}>
            <Asked {...each} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface Place {
  readonly circle: CircleId;
  readonly title: string;
  /** The first tool in which decisions stand. */
  readonly room: RoomId;
}

function Asked({ circle, title, room, decision }: Place & { readonly decision: DecisionView }): VNode {
  const { lastDay, at } = decision;
  return (
    <a class="item" href={roomPath(circle, [room, at.room])}>
      <span class="grow stack-s">
        <b class="headline" dir="auto">
          {decision.title || roomText().tools["decision"]}
        </b>
        <span class="row small dim">
          <bdi>{title}</bdi>
          {lastDay === null ? null : (
            <span class="tag none">{newsText().decideUntil(plainDay(lastDay, text().language))}</span>
          )}
        </span>
      </span>
    </a>
  );
}

function placesOf(member: Member): readonly Place[] {
  return member.circles().flatMap(({ id: circle, title, state }) => {
    const view = state === "in" ? member.circle(circle) : null;
    const tool = view === null ? undefined : shownTools(view).find(({ what }) => what === "decisions");
    return tool === undefined ? [] : [{ circle, title, room: tool.room }];
  });
}

/** What is not read here comes; what does not come now is asked for when the line is back. */
function readThem(member: Member, places: readonly Place[]): void {
  for (const at of places) if (member.rooms.look(at)?.here === false) void member.rooms.read(at);
}
