import type { ItemView } from "@unionhall/member";
import type { Occurrence } from "@unionhall/union";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { roomText } from "../../messages/rooms.ts";
import { scheduleText } from "../../messages/schedule.ts";
import { Button } from "../../parts/button.tsx";
import { filled } from "../../parts/field.tsx";
import { Form } from "../../parts/form.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { PlaceField } from "./place-field.tsx";
import { Timing, useTiming } from "./timing.tsx";
import { useOccurrence } from "./use-occurrence.ts";

interface MoveProps {
  readonly of: Occurrence<ItemView>;
  readonly circle: Parameters<typeof useOccurrence>[0];
  readonly close: () => void;
}

/** This once at another time or place. */
export function MoveTime({ of, circle, close }: MoveProps): VNode {
  const say = scheduleText();
  const { act, become } = useOccurrence(circle, of, close);
  const timing = useTiming(of.when);
  const [amiss, setAmiss] = useState(false);
  const submit = (form: HTMLFormElement): void => {
    const when = timing.when();
    setAmiss(when === null);
    if (when !== null) become({ type: "other", when, place: filled(form, "place") });
  };
  return (
    <Form submit={submit}>
      <Timing {...timing} />
      <PlaceField value={of.place} />
      {amiss ? (
        <p class="note trouble" role="alert">
          {say.backwards}
        </p>
      ) : null}
      <Trouble of={act.problem} />
      <div class="row">
        <Button kind="go" busy={act.busy}>
          {say.move}
        </Button>
        <Button press={close}>{roomText().cancel}</Button>
      </div>
    </Form>
  );
}
