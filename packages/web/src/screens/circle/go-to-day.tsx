import type { LineView, RoomView } from "@unionhall/member";
import type { VNode } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { DayField } from "../../parts/day-field.tsx";
import { dayHere } from "../../parts/day-here.ts";
import { Dialog } from "../../parts/dialog.tsx";
import { Form } from "../../parts/form.tsx";
import { dayOf, isSameDay } from "../../parts/time.ts";
import { Trouble } from "../../parts/trouble.tsx";
import type { Act } from "../../state/act.ts";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { tell } from "../../state/notice.ts";
import { firstSince } from "./drawn.ts";
import { readBackTo } from "./read-back-to.ts";

interface GoProps {
  readonly room: RoomView;
  readonly show: (id: LineView["id"]) => void;
  readonly close: () => void;
}

/** A day is chosen, and what was said first on it is shown: fetched, if it is not here. */
export function GoToDay({ room, show, close }: GoProps): VNode {
  const messages = text();
  const { circle, common } = messages;
  const [day, setDay] = useState(dayHere);
  const { act, go } = useGoing(room, show, close);
  const [oldest] = room.lines;
  return (
    <Dialog title={circle.goToDay} close={close}>
      <Form submit={() => go(day)}>
        <DayField
          label={circle.whichDay}
          day={day}
          required
          to={dayHere()}
          choose={(next) => next !== null && setDay(next)}
        />
        <p class="small dim" role="status">
          {act.busy && oldest !== undefined ? circle.readingBack(dayOf(oldest.time, Date.now(), messages)) : ""}
        </p>
        <Trouble of={act.problem} />
        <div class="row">
          <Button kind="go" busy={act.busy}>
            {circle.goThere}
          </Button>
          <Button press={close}>{common.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  );
}

/** Whoever closes it meanwhile stays where they are, with what has come by then. */
function useGoing(
  room: RoomView,
  show: GoProps["show"],
  close: () => void,
): { readonly act: Act; readonly go: (day: number) => void } {
  const { rooms } = useMember();
  const act = useAct();
  const isOpen = useRef(true);
  const [goal, setGoal] = useState<LineView["id"] | null>(null);
  useEffect(() => () => void (isOpen.current = false), []);
  useEffect(() => {
    // What was fetched just now is drawn once the chat has it.
    if (goal === null || !room.lines.some(({ id }) => id === goal)) return;
    close();
    show(goal);
  }, [goal, room.lines]);
  const go = (day: number): void => {
    const begins = startOf(day);
    act.run(
      () => readBackTo(rooms, room, begins, () => isOpen.current),
      () => {
        const { lines, more } = rooms.look(room) ?? room;
        const found = firstSince(lines, begins) ?? lines.at(-1);
        if (found === undefined) return close();
        const isFirst = !more && found === lines[0];
        const words = wordsFor(found.time, begins, isFirst);
        if (words !== null) tell(words);
        setGoal(found.id);
      },
    );
  };
  return { act, go };
}

/** When a day begins here, in ms since 1970. */
function startOf(day: number): number {
  return new Date(1970, 0, 1 + day).getTime();
}

/** What is to be said where it is not of the day that was asked for. */
function wordsFor(found: number, begins: number, isFirst: boolean): string | null {
  const messages = text();
  const { circle } = messages;
  if (isSameDay(found, begins)) return null;
  if (found < begins) return circle.noneAfter;
  const day = dayOf(found, Date.now(), messages);
  return isFirst ? circle.noneBefore(day) : circle.noneThatDay(day);
}
