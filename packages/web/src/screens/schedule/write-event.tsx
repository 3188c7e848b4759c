import type { At, ItemView, Outcome, RoomActs } from "@unionhall/member";
import type { Event, FactBytes, Repeat } from "@unionhall/union";
import { eventFacts, eventOf, longestBody, writeFacts } from "@unionhall/union";
import type { VNode } from "preact";
import { useId, useState } from "preact/hooks";
import { roomText } from "../../messages/rooms.ts";
import { scheduleText } from "../../messages/schedule.ts";
import { nameableIn } from "../../naming/naming.ts";
import { Button } from "../../parts/button.tsx";
import { Field, filled } from "../../parts/field.tsx";
import { Form } from "../../parts/form.tsx";
import { FormTitle } from "../../parts/form-title.tsx";
import { LongText } from "../../parts/long-text.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import type { Act } from "../../state/act.ts";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { tell } from "../../state/notice.ts";
import { PlaceField } from "./place-field.tsx";
import type { Timed } from "./timing.tsx";
import { Timing, useTiming } from "./timing.tsx";

interface WriteProps {
  /** The schedule it stands in. */
  readonly at: At;
  readonly changes?: { readonly item: ItemView; readonly notes: string };
  readonly close: () => void;
}

/** A title, a day and a time are enough. */
export function WriteEvent({ at, changes, close }: WriteProps): VNode {
  const say = scheduleText();
  const member = useMember();
  const before = changes === undefined ? null : eventOf(changes.item);
  const { act, timing, again, setAgain, submit } = useSubmit({ at, changes, close }, before);
  return (
    <>
      <FormTitle>{changes === undefined ? say.add : say.change}</FormTitle>
      <Form submit={submit}>
        <Field name="title" label={say.title} maxLength={200} value={changes?.item.title ?? ""} />
        <Timing {...timing} />
        <AgainField chosen={again} choose={setAgain} other={before?.repeat != null} />
        <PlaceField value={before?.place ?? ""} />
        <LongText
          name="notes"
          label={say.notes}
          longest={longestBody}
          value={changes?.notes ?? ""}
          write={() => {}}
          people={() => nameableIn(member.circle(at.circle))}
        />
        <Trouble of={act.problem} />
        <div class="row">
          <Button kind="go" busy={act.busy}>
            {changes === undefined ? say.go : say.save}
          </Button>
          <Button press={close}>{roomText().cancel}</Button>
        </div>
      </Form>
    </>
  );
}

interface Submitting {
  readonly act: Act;
  readonly timing: Timed;
  readonly again: Again;
  readonly setAgain: (again: Again) => void;
  readonly submit: (form: HTMLFormElement) => void;
}

function useSubmit(
  { at, changes, close }: Omit<WriteProps, "changes"> & { readonly changes: WriteProps["changes"] | undefined },
  before: Event | null,
): Submitting {
  const say = scheduleText();
  const { rooms } = useMember();
  const act = useAct();
  const timing = useTiming(before?.when ?? null);
  const [again, setAgain] = useState<Again>(before?.repeat == null ? "once" : "other");
  const done = (): void => {
    tell(changes === undefined ? say.added : say.saved);
    close();
  };
  const submit = (form: HTMLFormElement): void => {
    const repeat = again === "other" ? (before?.repeat ?? null) : repeats[again];
    const facts = writeFacts(eventFacts, { when: timing.when, place: filled(form, "place"), repeat });
    act.run(
      () => save(rooms, at, changes, { title: filled(form, "title"), notes: filled(form, "notes"), facts }),
      done,
    );
  };
  return { act, timing, again, setAgain, submit };
}

interface Written {
  readonly title: string;
  readonly notes: string;
  readonly facts: FactBytes;
}

async function save(
  rooms: RoomActs,
  { circle, room }: At,
  changes: WriteProps["changes"],
  { title, notes, facts }: Written,
): Promise<Outcome<unknown>> {
  const at = { circle, room };
  if (changes === undefined)
    return rooms.open(at, { what: "event", title, facts, ...(notes === "" ? {} : { text: notes }) });
  const { item, notes: was } = changes;
  const changed = await rooms.change(at, item.room, title === item.title ? { facts } : { facts, title });
  if (!changed.ok || notes === was) return changed;
  return rooms.write({ circle, room: item.room }, notes);
}

type Again = keyof ReturnType<typeof scheduleText>["again"];

const weekly: Repeat = { every: 1, by: { type: "weeks", on: [] }, ends: { type: "never" } };
const repeats: { readonly [again in Exclude<Again, "other">]: Repeat | null } = {
  once: null,
  day: { ...weekly, by: { type: "days" } },
  week: weekly,
  twoWeeks: { ...weekly, every: 2 },
  date: { ...weekly, by: { type: "months", on: "date" } },
  nth: { ...weekly, by: { type: "months", on: "nth" } },
};

interface AgainProps {
  readonly chosen: Again;
  readonly choose: (again: Again) => void;
  /** Whether it repeats already, in whichever way. */
  readonly other: boolean;
}

function AgainField({ chosen, choose, other }: AgainProps): VNode {
  const say = scheduleText();
  const id = useId();
  const all = (Object.keys(say.again) as Again[]).filter((each) => other || each !== "other");
  return (
    <div class="field">
      <label for={id}>{say.repeat}</label>
      <select id={id} value={chosen} onChange={({ currentTarget }) => choose(currentTarget.value as Again)}>
        {all.map((each) => (
          <option key={each} value={each}>
            {say.again[each]}
          </option>
        ))}
      </select>
    </div>
  );
}
