import type { At, CircleView, ItemView, RoomView } from "@unionhall/member";
import type { CircleId, RoomId } from "@unionhall/protocol";
import type { VNode } from "preact";
import { useEffect } from "preact/hooks";
import { text } from "../../messages/messages.ts";
import { checkInText } from "../../messages/check-ins.ts";
import { roomText } from "../../messages/rooms.ts";
import { KeepHere } from "../../parts/files/keep-here.tsx";
import { Frame } from "../../parts/frame.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import type { CallPart, RoomPath } from "../../route/route.ts";
import { circlePath, roomPath } from "../../route/route.ts";
import type { Act } from "../../state/act.ts";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { AgendaPage } from "../calls/agenda-page.tsx";
import { CallPage } from "../calls/call.tsx";
import { HandBar } from "../calls/hand-bar.tsx";
import { CallTabs, useCallPart } from "../calls/parts.tsx";
import { Chat } from "../circle/chat.tsx";
import { NoCircle } from "../circle/circle.tsx";
import { Say } from "../circle/say.tsx";
import { Tabs } from "../circle/tabs.tsx";
import { WishedItem } from "../circle/wish.tsx";
import { DecisionPage, Textless } from "../decisions/decision.tsx";
import { Decisions } from "../decisions/decisions.tsx";
import { DocFile } from "../docs/doc-file.tsx";
import { Docs } from "../docs/docs.tsx";
import { Document } from "../docs/document.tsx";
import { List } from "../lists/list.tsx";
import { Lists } from "../lists/lists.tsx";
import { ToDo } from "../lists/to-do.tsx";
import { EventPage } from "../schedule/event.tsx";
import { Schedule } from "../schedule/schedule.tsx";
import { SeatPage } from "../seats/seat.tsx";
import { AwayWith } from "./away-with.tsx";
import { Board } from "./board.tsx";
import { CheckIns } from "./check-ins.tsx";
import { WasErased } from "./erased.tsx";
import { Message } from "./message.tsx";
import { Question } from "./question.tsx";
import { toolName } from "./tool-name.ts";

interface RoomProps {
  readonly id: CircleId;
  /** From a tool of the circle to what is looked at in it. */
  readonly path: RoomPath;
  /** Of a call: which part of it is looked at. */
  readonly part: CallPart | undefined;
}

/** What stands in a circle: a tool, or something in one. */
export function Room({ id, path, part: named }: RoomProps): VNode {
  const member = useMember();
  const view = member.circle(id);
  const at: At = { circle: id, room: path.at(-1)! };
  const reading = useReading(id, path);
  const part = useCallPart(at, named, reading.busy, view?.visitor != null);
  const room = member.rooms.look(at);
  if (view === null || room === null) return <NoCircle />;
  const isTool = path.length === 1;
  const say = roomText();
  const what = room.item?.what;
  const isCall = what === "call";
  const visits = view.visitor !== null;
  return (
    <Frame
      page={(what === undefined ? undefined : say.tools[what]) ?? say.page}
      title={<bdi>{view.title}</bdi>}
      back={isTool ? circlePath(id) : roomPath(id, path.slice(0, -1))}
      sub={
        isCall ? (
          <CallTabs at={at} path={path} part={part} visits={visits} />
        ) : isTool ? (
          <Tabs view={view} part="dock" />
        ) : undefined
      }
      foot={
        view.state !== "in" ||
        room.wasErased !== null ||
        (isTool && !isCall && what !== "chat") ||
        isHolding(what) ? undefined : isCall && (part !== "talk" || view.visitor?.floor === false) ? (
          <HandBar at={at} path={path} part={part} visits={visits} />
        ) : (
          <Say view={view} room={at.room} words={wordsFor(what)} />
        )
      }
    >
      {reading.problem === null || reading.problem.type === "offline" ? null : <Trouble of={reading.problem} />}
      <AwayWith room={room} />
      {room.item?.wish === undefined ? null : (
        <WishedItem at={{ circle: id, room: room.item.in }} item={room.item} wish={room.item.wish} />
      )}
      <Known view={view} room={room} reading={reading} path={path} part={part} />
    </Frame>
  );
}

/** What only holds others, in which nothing is said. */
function isHolding(what: string | undefined): boolean {
  return what === "list" || what === "folder" || what === "group";
}

/** What stands in the box as long as nothing is written. */
function wordsFor(what: string | undefined): string {
  if (what === "chat") return text().circle.say;
  return what === "question" ? checkInText().answer : roomText().comment;
}

interface OfRoom {
  readonly view: CircleView;
  readonly room: RoomView;
}

interface KnownProps extends OfRoom {
  readonly reading: Act;
  readonly path: RoomPath;
  readonly part: CallPart;
}

function Known({ view, room, reading, path, part }: KnownProps): VNode {
  if (room.wasErased !== null) return <WasErased view={view} room={room} erased={room.wasErased} />;
  if (room.item === null) return <Missing view={view} room={room} reading={reading} />;
  switch (room.item.what) {
    case "chat":
      return (
        <>
          <h1 dir="auto">{toolName(room.item)}</h1>
          <Chat view={view} room={room} />
        </>
      );
    case "board":
      return <Board view={view} room={room} />;
    case "check-ins":
      return <CheckIns view={view} room={room} />;
    case "question":
      return <Question view={view} room={room} item={room.item} />;
    case "decisions":
      return <Decisions view={view} room={room} reading={reading.busy} />;
    case "seat":
      return <SeatPage view={view} room={room} />;
    case "decision":
      return <DecisionPage view={view} room={room} item={room.item} />;
    case "lists":
      return <Lists view={view} room={room} />;
    case "list":
      return <List view={view} room={room} item={room.item} />;
    case "group":
      return <OfGroup view={view} group={room.item} />;
    case "to-do":
      return <ToDo view={view} room={room} item={room.item} />;
    case "message":
      return <OnBoard view={view} room={room} item={room.item} />;
    case "schedule":
      return <Schedule view={view} room={room} />;
    case "event":
    case "call":
    case "agenda":
      return <InSchedule view={view} room={room} item={room.item} path={path} part={part} />;
    case "docs":
      return <Docs view={view} docs={room} folder={null} />;
    default:
      return <InDocs view={view} room={room} item={room.item} />;
  }
}

/** Nothing that is read here tells what it is; of what is proposed, the book does. */
function Missing({ view, room, reading }: OfRoom & Pick<KnownProps, "reading">): VNode {
  const decision = useMember().decisions.look(room);
  if (reading.busy) return <p class="dim" />;
  return decision === null ? <p class="dim">{roomText().missing}</p> : <Textless of={decision} view={view} />;
}

function OnBoard({ view, room, item }: OfRoom & { readonly item: ItemView }): VNode {
  const board = { circle: view.id, room: item.in };
  const more = view.state === "in" ? <KeepHere at={board} item={item} /> : null;
  return <Message view={view} room={room} item={item} more={more} />;
}

/** A group has no page of its own: it is looked at in its list. */
function OfGroup({ view, group }: Pick<OfRoom, "view"> & { readonly group: ItemView }): VNode | null {
  const list = useMember().rooms.look({ circle: view.id, room: group.in });
  return list?.item == null ? null : <List view={view} room={list} item={list.item} />;
}

/** An event, a call of it, or something of that one's agenda. */
function InSchedule(props: Omit<KnownProps, "reading"> & { readonly item: ItemView }): VNode {
  const { what } = props.item;
  return what === "event" ? (
    <EventPage {...props} />
  ) : what === "call" ? (
    <CallPage {...props} />
  ) : (
    <AgendaPage {...props} />
  );
}

/** What stands in docs is shown with all that stands beside it. */
function InDocs({ view, room, item }: OfRoom & { readonly item: ItemView }): VNode {
  const docs = useMember().rooms.look({ circle: view.id, room: item.in });
  if (docs !== null && item.what === "folder") return <Docs view={view} docs={docs} folder={item} />;
  if (docs !== null && item.what === "document") return <Document view={view} docs={docs} room={room} item={item} />;
  if (docs !== null && item.what === "file") return <DocFile view={view} docs={docs} room={room} item={item} />;
  return <p class="note">{roomText().newer}</p>;
}

/** Each room on the way is brought here: the one before tells what the next one is. */
function useReading(circle: CircleId, path: readonly RoomId[]): Act {
  const member = useMember();
  const act = useAct();
  useEffect(() => {
    act.run(async () => {
      let outcome = await member.rooms.read({ circle, room: path[0]! });
      for (const room of path.slice(1)) {
        const next = await member.rooms.read({ circle, room });
        outcome = outcome.ok ? next : outcome;
      }
      return outcome;
    });
  }, [circle, path.join("/"), member.connection]);
  return act;
}
