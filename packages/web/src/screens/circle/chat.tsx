import { ArrowDown, CalendarSearch } from "lucide";
import type { CircleView, LineView, RoomView } from "@unionhall/member";
import type { VNode } from "preact";
import { Fragment } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { text } from "../../messages/messages.ts";
import { fetched } from "../../parts/fetched.tsx";
import { Icon } from "../../parts/icon.tsx";
import { isolate } from "../../parts/isolate.ts";
import { circlePath } from "../../route/route.ts";
import { NamesContext, namesOf } from "../../parts/words.tsx";
import { saidIn } from "../../parts/said.ts";
import { dayOf } from "../../parts/time.ts";
import { further } from "../../state/further.ts";
import { readOut } from "../../state/notice.ts";
import { BringingNote } from "../walk/bringing.tsx";
import type { OfDay } from "./arrange.ts";
import { arrange, byDays, firstFreshOf, goneAfter } from "./arrange.ts";
import { Earlier } from "./earlier.tsx";
import { Edits } from "./edits.ts";
import { GoneLines } from "./gone-lines.tsx";
import { Line } from "./line.tsx";
import { ShowLine } from "./answered.tsx";
import type { Drawn } from "./use-drawn.ts";
import { useDrawn } from "./use-drawn.ts";
import { useRead } from "./use-read.ts";
import { mayHaveErased } from "./wish.tsx";

const GoToDay = fetched(async () => (await further()).GoToDay);

interface ChatProps {
  readonly view: CircleView;
  readonly room: RoomView;
}

/** One plain chat: what was said, in the order of the hall. */
export function Chat({ view, room }: ChatProps): VNode {
  const drawn = useDrawn(room.lines);
  const [edits] = useState(() => new Map<LineView["id"], string>());
  const firstFresh = useFirstFresh(room, drawn);
  const [going, setGoing] = useState(false);
  useReadOut(room);
  useRead(room, !drawn.away);
  return (
    <NamesContext.Provider value={namesOf(view.members)}>
      <BringingNote of={view.bringing} />
      {room.lines.length === 0 ? <Silence view={view} /> : null}
      {room.more && drawn.from === 0 ? <Earlier at={room} /> : null}
      <Edits.Provider value={edits}>
        <ShowLine.Provider value={drawn.show}>
          <div class="lines" role="list" ref={drawn.list}>
            {drawn.from === 0 ? <GoneLines of={goneAfter(room.gone, null)} /> : null}
            {byDays(arrange(room.lines, firstFresh, drawn)).map((day) => (
              <div key={day.key} class="of-day" role="presentation">
                <DayOfLines day={day} press={() => setGoing(true)} />
                {day.lines.map((arranged) => (
                  <Fragment key={arranged.key}>
                    <Line
                      circle={view.id}
                      room={room.room}
                      may={view.state === "in"}
                      erases={mayHaveErased(view)}
                      arranged={arranged}
                    />
                    <GoneLines of={goneAfter(room.gone, arranged.line.id)} />
                  </Fragment>
                ))}
              </div>
            ))}
          </div>
        </ShowLine.Provider>
      </Edits.Provider>
      {drawn.away ? <ToNewest drawn={drawn} /> : null}
      {going ? <GoToDay room={room} show={drawn.show} close={() => setGoing(false)} /> : null}
    </NamesContext.Provider>
  );
}

/** Whose day is read, as long as it is; pressed, it leads to another. */
function DayOfLines({ day, press }: { readonly day: OfDay; readonly press: () => void }): VNode {
  const messages = text();
  return (
    <div class="day" role="listitem">
      <button type="button" aria-haspopup="dialog" onClick={press}>
        <span class="pill">
          {dayOf(day.time, Date.now(), messages)}
          <Icon of={CalendarSearch} />
        </span>
        <span class="unseen">. {messages.circle.goToDay}</span>
      </button>
    </div>
  );
}

function ToNewest({ drawn: { missed, toEnd } }: { readonly drawn: Drawn }): VNode {
  return (
    <button type="button" class="btn below" onClick={toEnd}>
      <Icon of={ArrowDown} />
      {text().circle.toEnd(missed.length)}
    </button>
  );
}

/**
 * Where the new begins: as it was on arrival, and anew once something is said while somebody reads further up. It does not
 * wander while they read.
 */
function useFirstFresh(room: RoomView, { missed: [first] }: Drawn): LineView["id"] | null {
  const [fresh, setFresh] = useState(() => firstFreshOf(room.lines, room.unread));
  useEffect(() => {
    if (first !== undefined) setFresh(first.id);
  }, [first?.id]);
  return fresh;
}

function Silence({ view }: { readonly view: CircleView }): VNode {
  const { alone, circle } = text();
  if (view.alone !== null)
    return (
      <div class="stack">
        <h2>{circle.empty}</h2>
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
