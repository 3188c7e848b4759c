import type { ItemView } from "@unionhall/member";
import type { CircleId } from "@unionhall/protocol";
import type { Occurrence } from "@unionhall/union";
import type { VNode } from "preact";
import { roomText } from "../../messages/rooms.ts";
import { scheduleText } from "../../messages/schedule.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { filled } from "../../parts/field.tsx";
import { Form } from "../../parts/form.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { PlaceField } from "./place-field.tsx";
import { Timing, useTiming } from "./timing.tsx";
import { useOccurrence } from "./use-occurrence.ts";

interface MoveProps {
  readonly of: Occurrence<ItemView>;
  readonly circle: CircleId;
  /** The day on which it is so far, in words. */
  readonly day: string;
  readonly close: () => void;
}

/** This once at another time or place. */
export function MoveTime({ of, circle, day, close }: MoveProps): VNode {
  const say = scheduleText();
  const { act, become } = useOccurrence(circle, of);
  const timing = useTiming(of.when);
  return (
    <Dialog title={say.moveDay(day)} close={close}>
      <Form submit={(form) => become({ type: "other", when: timing.when, place: filled(form, "place") }, close)}>
        <Timing {...timing} />
        <PlaceField value={of.place} />
        <Trouble of={act.problem} />
        <div class="row">
          <Button kind="go" busy={act.busy}>
            {say.move}
          </Button>
          <Button press={close}>{roomText().cancel}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
