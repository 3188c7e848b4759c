import { ArrowDown } from "lucide";
import type { CircleView, RoomView } from "@unionhall/member";
import type { VNode } from "preact";
import { Fragment } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { text } from "../../messages/messages.ts";
import { Icon } from "../../parts/icon.tsx";
import { isolate } from "../../parts/isolate.ts";
import { circlePath } from "../../route/route.ts";
import { NamesContext, namesOf } from "../../parts/words.tsx";
import { saidIn } from "../../parts/said.ts";
import { readOut } from "../../state/notice.ts";
import { BringingNote } from "../walk/bringing.tsx";
import { arrange, firstFreshOf, goneAfter } from "./arrange.ts";
import { Earlier } from "./earlier.tsx";
import { GoneLines } from "./gone-lines.tsx";
import { Line } from "./line.tsx";
import { ShowLine } from "./answered.tsx";
import { useDrawn } from "./use-drawn.ts";
import { useRead } from "./use-read.ts";

interface ChatProps {
  readonly view: CircleView;
  readonly room: RoomView;
}

/** One plain chat: what was said, in the order of the hall. */
export function Chat({ view, room }: ChatProps): VNode {
  const { circle } = text();
  // Where the new begins is settled on arrival: it does not wander while someone reads.
  const [firstFresh] = useState(() => firstFreshOf(room.lines, room.unread));
  const drawn = useDrawn(room.lines);
  const isErasing = view.steward && view.alone === null && view.state === "in" && view.visit === null;
  useReadOut(room);
  useRead(room);
  return (
    <NamesContext.Provider value={namesOf(view.members)}>
      <BringingNote of={view.bringing} />
      {room.lines.length === 0 ? <Silence view={view} /> : null}
      {room.more && drawn.from === 0 ? <Earlier at={room} /> : null}
      <ShowLine.Provider value={drawn.show}>
        <div class="lines" role="list" ref={drawn.list}>
          {drawn.from === 0 ? <GoneLines of={goneAfter(room.gone, null)} /> : null}
          {arrange(room.lines, firstFresh, drawn).map((arranged) => (
            <Fragment key={arranged.line.id}>
              <Line
                circle={view.id}
                room={room.room}
                may={view.state === "in"}
                steward={isErasing}
                arranged={arranged}
              />
              <GoneLines of={goneAfter(room.gone, arranged.line.id)} />
            </Fragment>
          ))}
        </div>
      </ShowLine.Provider>
      {drawn.below === 0 ? null : (
        <button type="button" class="btn below" onClick={drawn.toEnd}>
          <Icon of={ArrowDown} />
          {circle.below(drawn.below)}
        </button>
      )}
    </NamesContext.Provider>
  );
}

function Silence({ view }: { readonly view: CircleView }): VNode {
  const { alone, circle } = text();
  if (view.alone !== null)
    return (
      <div class="stack">
        <h2>{alone.quiet}</h2>
        <p class="dim">{alone.quietText(isolate(view.title))}</p>
      </div>
    );
  return (
    <div class="stack">
      <h2>{circle.empty}</h2>
      <p class="dim">{circle.emptyText}</p>
      {view.members.length > 1 ? null : (
        <p>
          <a class="btn" href={circlePath(view.id, "people")}>
            {circle.emptyInvite}
          </a>
        </p>
      )}
    </div>
  );
}

/** A new line of someone else is read out once, wherever the reader stands. */
function useReadOut({ lines }: RoomView): void {
  const { circle, language } = text();
  const last = lines.at(-1);
  const heard = useRef(last?.id);
  useEffect(() => {
    if (last === undefined || heard.current === last.id) return;
    heard.current = last.id;
    if (!last.mine && !last.muted) readOut(circle.heard(isolate(last.name), saidIn(last, language)));
  }, [last, circle, language]);
}
