import type { ItemView, RoomView } from "@unionhall/member";
import type { EventCall } from "@unionhall/union";
import { callOfEvent, callRoom } from "@unionhall/union";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { callText } from "../../messages/calls.ts";
import { roomText } from "../../messages/rooms.ts";
import { Button } from "../../parts/button.tsx";
import { Field, filled } from "../../parts/field.tsx";
import { Form } from "../../parts/form.tsx";
import { isolate } from "../../parts/isolate.ts";
import { Trouble } from "../../parts/trouble.tsx";
import { roomPath } from "../../route/route.ts";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { tell } from "../../state/notice.ts";
import type { Spoken } from "./languages.tsx";
import { LanguagesField, LanguagesOf } from "./languages.tsx";

interface OfEventProps {
  readonly room: RoomView;
  readonly item: ItemView;
  readonly may: boolean;
}

/** Whether an event is a call, and for whom there is what. */
export function CallOfEvent({ room, item, may }: OfEventProps): VNode | null {
  const say = callText();
  const call = callOfEvent(item);
  if (call === null && !may) return null;
  return (
    <section class="stack-s">
      {call === null ? null : <p>{say.isCall}</p>}
      {call === null ? null : <LanguagesOf {...call} />}
      {call === null || call.access === "" ? null : <p dir="auto">{call.access}</p>}
      {may ? <MakeCall room={room} item={item} call={call} /> : null}
    </section>
  );
}

interface MakeCallProps extends Pick<OfEventProps, "room" | "item"> {
  readonly call: EventCall | null;
}

function MakeCall({ room, item, call }: MakeCallProps): VNode {
  const say = callText();
  const { calls } = useMember();
  const act = useAct();
  const [spoken, setSpoken] = useState<Spoken>(call ?? { languages: [], interpreted: [] });
  const make = (form: HTMLFormElement): void => {
    const about = { ...spoken, access: filled(form, "access") };
    act.run(
      () => calls.make({ circle: room.circle, room: item.in }, item.room, about),
      () => tell(roomText().saved),
    );
  };
  return (
    <details>
      <summary>{call === null ? say.make : say.changeCall}</summary>
      <Form submit={make}>
        <p>{say.makeText}</p>
        <LanguagesField languages={spoken.languages} interpreted={spoken.interpreted} set={setSpoken} />
        <Field
          name="access"
          label={say.access}
          hint={say.accessHint}
          value={call?.access ?? ""}
          maxLength={600}
          optional
        />
        <Trouble of={act.problem} />
        <Button kind="go" busy={act.busy}>
          {call === null ? say.make : say.keep}
        </Button>
      </Form>
    </details>
  );
}

interface ToCallProps extends Pick<OfEventProps, "room" | "may"> {
  readonly day: number;
  /** That day in words. */
  readonly words: string;
}

/** The way to the page of the call that begins on a day; whoever goes first opens it. */
export function ToCall({ room, day, words, may }: ToCallProps): VNode | null {
  const say = callText();
  const { calls } = useMember();
  const act = useAct();
  const call = room.item === null ? null : callOfEvent(room.item);
  if (call === null || room.item === null) return null;
  const there = callRoom(call, day);
  const path = roomPath(room.circle, [room.item.in, room.room, there]);
  if (room.items.some((each) => each.room === there)) return <a href={path}>{say.toCall(isolate(words))}</a>;
  if (!may) return null;
  const prepare = (): void =>
    act.run(
      () => calls.prepare(room, day),
      () => location.assign(path),
    );
  return (
    <>
      <Trouble of={act.problem} />
      <Button busy={act.busy} press={prepare}>
        {say.prepare(isolate(words))}
      </Button>
    </>
  );
}
