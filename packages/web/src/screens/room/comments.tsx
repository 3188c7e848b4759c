import type { CircleView, RoomView } from "@unionhall/member";
import type { VNode } from "preact";
import { Fragment } from "preact";
import { useState } from "preact/hooks";
import { adviceText } from "../../messages/advice.ts";
import { text } from "../../messages/messages.ts";
import { roomText } from "../../messages/rooms.ts";
import { useMember } from "../../state/member.ts";
import { dayOf } from "../../parts/time.ts";
import { arrange, firstFreshOf, goneAfter } from "../circle/arrange.ts";
import { GoneLines } from "../circle/gone-lines.tsx";
import { Line } from "../circle/line.tsx";
import { mayHaveErased } from "../circle/wish.tsx";

interface CommentsProps {
  readonly view: CircleView;
  readonly room: RoomView;
}

/** What people say to an item. */
export function Comments({ view, room }: CommentsProps): VNode {
  const [firstFresh] = useState(() => firstFreshOf(room.lines, room.unread));
  const messages = text();
  const member = useMember();
  const advice = member.advice.asked(room)?.advice;
  // Whoever is muted answers and boosts nothing, either.
  const may = view.state === "in" && view.visitor?.floor !== false;
  return (
    <section class="stack">
      <h2>{roomText().talk}</h2>
      {room.lines.length === 0 && room.gone.length === 0 ? <p class="dim">{roomText().comments(0)}</p> : null}
      <div class="lines" role="list">
        <GoneLines of={goneAfter(room.gone, null)} />
        {arrange(room.lines, firstFresh).map((arranged) => (
          <Fragment key={arranged.key}>
            {advice?.has(arranged.line.id) === true ? (
              <p class="small dim" role="presentation">
                <span class="tag none">{adviceText().isAdvice}</span>
              </p>
            ) : null}
            {arranged.newDay ? (
              <h2 class="day" role="presentation">
                {dayOf(arranged.line.time, Date.now(), messages)}
              </h2>
            ) : null}
            <Line circle={view.id} room={room.room} may={may} erases={mayHaveErased(view)} arranged={arranged} />
            <GoneLines of={goneAfter(room.gone, arranged.line.id)} />
          </Fragment>
        ))}
      </div>
    </section>
  );
}
