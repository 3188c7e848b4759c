import type { CallView, CircleView, ItemView, RoomView } from "@unionhall/member";
import { eventOf } from "@unionhall/union";
import type { VNode } from "preact";
import { callText } from "../../messages/calls.ts";
import { inCallText } from "../../messages/in-call.ts";
import { roomText } from "../../messages/rooms.ts";
import { Button } from "../../parts/button.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { NamesContext, namesOf } from "../../parts/words.tsx";
import type { CallPart, RoomPath } from "../../route/route.ts";
import { callPath } from "../../route/route.ts";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { dayInFull } from "../decisions/words.ts";
import { Comments } from "../room/comments.tsx";
import { useMessageRead } from "../room/message.tsx";
import { Agenda } from "./agenda.tsx";
import { AsVisitor } from "./as-visitor.tsx";
import { WithBeside } from "./beside.tsx";
import { BreaksAsked } from "./break.tsx";
import { Checks } from "./checks.tsx";
import { Notes } from "./notes.tsx";
import { Now } from "./now.tsx";
import { OpenToVisitors, OtherSide } from "./open-to-visitors.tsx";
import { Records } from "./records.tsx";
import { Roles } from "./roles.tsx";
import { Talk } from "./talk.tsx";
import { Thanks } from "./thanks.tsx";
import { TurnLine } from "./turn-line.tsx";
import { Unheard } from "./unheard.tsx";
import { HostVisitors } from "./visitors.tsx";
import { WhoCame } from "./who-came.tsx";
import { WhoIsHere } from "./who-is-here.tsx";

/** What each part of a call's page is given. */
export interface OfCall {
  readonly call: CallView;
  /** Whether this person may do anything in the circle. */
  readonly may: boolean;
}

interface CallPageProps {
  readonly view: CircleView;
  readonly room: RoomView;
  readonly item: ItemView;
  readonly path: RoomPath;
  readonly part: CallPart;
}

/** A call, from its agenda to its notes: the same page before it, during it and after, one part of it at a time. */
export function CallPage({ view, room, item, path, part }: CallPageProps): VNode {
  const { calls, rooms, visitors } = useMember();
  const call = calls.look(room);
  const event = rooms.look({ circle: view.id, room: item.in })?.item ?? null;
  const linked = visitors.look(view.id);
  // In a linked circle a call is of no event.
  if (call === null || (event === null && linked === null)) return <p class="note">{roomText().newer}</p>;
  const of: OfCall = { call, may: view.state === "in" };
  const [title, place] = event === null ? [item.title, ""] : [event.title, eventOf(event).place];
  const visits = view.visitor !== null;
  return (
    <NamesContext.Provider value={namesOf(view.members)}>
      <Head
        {...of}
        title={title}
        part={part}
        visitor={view.visitor}
        people={visits ? null : callPath(view.id, path, "people")}
      />
      {part === "talk" ? null : <AsVisitor view={view} />}
      <BreaksAsked call={call} view={view} />
      <WithBeside key={call.room} {...of} part={visits ? "talk" : part} view={view} agenda={room.items}>
        {part === "now" ? <Now {...of} agenda={room.items} place={place} /> : null}
        {part === "notes" && call.over !== null ? <Thanks {...of} /> : null}
        {part === "notes" ? <Records {...of} /> : null}
        {part === "notes" ? <Notes {...of} agenda={room.items} /> : null}
        {part === "notes" && call.over !== null ? <Checks {...of} /> : null}
        {part === "agenda" ? <Agenda {...of} items={room.items} /> : null}
        {part === "talk" ? <Chat view={view} room={room} /> : null}
        {part === "people" ? (
          <>
            <OpenToVisitors call={call} view={view} />
            {linked === null || !of.may ? null : <HostVisitors view={view} of={linked} second={call.over === null} />}
            {call.over === null ? <WhoIsHere {...of} view={view} /> : null}
            <WhoCame {...of} />
            <Unheard call={call} />
            <Roles {...of} />
            <Talk place={place} />
          </>
        ) : null}
      </WithBeside>
    </NamesContext.Provider>
  );
}

interface HeadProps extends OfCall, Pick<CallPageProps, "part">, Pick<CircleView, "visitor"> {
  readonly title: string;
  /** The way to who is here; null to whoever is not shown it. */
  readonly people: string | null;
}

function Head({ call, may, title, part, visitor, people }: HeadProps): VNode {
  const say = callText();
  return (
    <header class="stack-s">
      <div class="row">
        <h1 class="headline grow" dir="auto">
          {title}
          <span class="unseen">: {inCallText().part[part]}</span>
        </h1>
        {call.here.length === 0 || people === null ? null : (
          <a class="btn plain small" href={people}>
            {say.here(call.here.length)}
          </a>
        )}
      </div>
      <OtherSide call={call} />
      {part === "now" ? null : <p class="small dim">{dayInFull(call.day)}</p>}
      {call.over === null ? null : <p class="note">{say.over}</p>}
      {call.over !== null && may && call.may.over ? <GoOn call={call} /> : null}
      {/* Whoever is muted has it by their hand, where others write. */}
      {part === "talk" && may && visitor?.floor !== false ? <TurnLine call={call} /> : null}
    </header>
  );
}

function GoOn({ call }: Pick<OfCall, "call">): VNode {
  const { calls } = useMember();
  const act = useAct();
  return (
    <>
      <Trouble of={act.problem} />
      <div class="row">
        <Button busy={act.busy} press={() => act.run(() => calls.end(call, false))}>
          {callText().goOn}
        </Button>
      </div>
    </>
  );
}

/** What people write beside it. */
function Chat({ view, room }: Pick<CallPageProps, "view" | "room">): VNode {
  useMessageRead(room);
  return (
    <>
      <AsVisitor view={view} chat />
      <Comments view={view} room={room} />
    </>
  );
}
