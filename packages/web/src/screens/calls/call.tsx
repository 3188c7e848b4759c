import type { CallView, CircleView, ItemView, RoomView } from "@unionhall/member";
import { eventOf } from "@unionhall/union";
import type { VNode } from "preact";
import { callText } from "../../messages/calls.ts";
import { roomText } from "../../messages/rooms.ts";
import { Button } from "../../parts/button.tsx";
import { isolate } from "../../parts/isolate.ts";
import { Trouble } from "../../parts/trouble.tsx";
import { NamesContext, namesOf } from "../../parts/words.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { dayInFull } from "../decisions/words.ts";
import { Comments } from "../room/comments.tsx";
import { Agenda } from "./agenda.tsx";
import { Checks } from "./checks.tsx";
import { Notes } from "./notes.tsx";
import { Now } from "./now.tsx";
import { Roles } from "./roles.tsx";
import { Stack } from "./stack.tsx";

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
}

/** A call, from its agenda to its notes: the same page before it, during it and after. */
export function CallPage({ view, room, item }: CallPageProps): VNode {
  const { calls, rooms } = useMember();
  const call = calls.look(room);
  const event = rooms.look({ circle: view.id, room: item.in })?.item ?? null;
  if (call === null || event === null) return <p class="note">{roomText().newer}</p>;
  const of: OfCall = { call, may: view.state === "in" };
  const isOn = call.over === null;
  return (
    <NamesContext.Provider value={namesOf(view.members)}>
      <header class="stack-s">
        <h1 dir="auto">{event.title}</h1>
        <p class="dim">{dayInFull(call.day)}</p>
      </header>
      <Talk place={eventOf(event).place} />
      <Here {...of} />
      {isOn ? <Now {...of} agenda={room.items} /> : null}
      {isOn ? <Stack {...of} /> : null}
      <Checks {...of} />
      <Agenda {...of} items={room.items} />
      <Notes {...of} agenda={room.items} />
      <Roles {...of} />
      <Comments view={view} room={room} />
    </NamesContext.Provider>
  );
}

/** Sound is elsewhere: in a room, by phone, by a link. */
function Talk({ place }: { readonly place: string }): VNode | null {
  if (place === "") return null;
  return (
    <section class="note stack-s">
      <h2>{callText().talk}</h2>
      <p dir="auto">{place}</p>
    </section>
  );
}

function Here({ call, may }: OfCall): VNode {
  const say = callText();
  const { calls } = useMember();
  const act = useAct();
  const isHere = call.here.some(({ mine }) => mine);
  const names = call.here.map(({ name, mine }) => (mine ? say.yours : isolate(name)));
  return (
    <section class="stack-s" aria-label={say.here(call.here.length)}>
      {call.over === null ? null : <p class="note">{say.over}</p>}
      <p>{call.here.length === 0 ? say.nobodyHere : say.here(call.here.length)}</p>
      {names.length === 0 ? null : <p class="small">{names.join(", ")}</p>}
      <Trouble of={act.problem} />
      {may ? (
        <div class="row">
          {call.over === null ? (
            <Button
              kind={isHere ? "normal" : "go"}
              busy={act.busy}
              press={() => act.run(() => calls.come(call, !isHere))}
            >
              {isHere ? say.leave : say.join}
            </Button>
          ) : null}
          {call.may.over ? (
            <Button busy={act.busy} press={() => act.run(() => calls.end(call, call.over === null))}>
              {call.over === null ? say.end : say.goOn}
            </Button>
          ) : null}
        </div>
      ) : null}
    </section>
  );
}
