import { zoneHere } from "@unionhall/member";
import type { At, CircleView, ItemView, Outcome } from "@unionhall/member";
import type { MemberId } from "@unionhall/protocol";
import type { QuestionFacts } from "@unionhall/union";
import { longestItemTitle, mostChosen, questionFacts, questionOf, writeFacts } from "@unionhall/union";
import type { VNode } from "preact";
import { useId, useState } from "preact/hooks";
import { checkInText } from "../../messages/check-ins.ts";
import { roomText } from "../../messages/rooms.ts";
import { Button } from "../../parts/button.tsx";
import { Choices } from "../../parts/choices.tsx";
import { Field, filled } from "../../parts/field.tsx";
import { Form } from "../../parts/form.tsx";
import { FormTitle } from "../../parts/form-title.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { Ways } from "../../parts/ways.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { tell } from "../../state/notice.ts";
import { isHere } from "../people/here.ts";
import { Tick } from "../../parts/tick.tsx";
import { WeekdayTicks } from "./weekday-ticks.tsx";

interface AskProps {
  readonly view: CircleView;
  /** The check-ins it stands in. */
  readonly at: At;
  /** What is asked otherwise; left out, it is a new one. */
  readonly changes?: ItemView;
  readonly close: () => void;
}

const fiveOClock = 17 * 60;

/** A question, with the days, the time and the people. */
export function AskQuestion({ view, at: { circle, room }, changes, close }: AskProps): VNode {
  const say = checkInText();
  const { rooms } = useMember();
  const act = useAct();
  const asks = useAsking(changes);
  const save = (title: string): Promise<Outcome<unknown>> => {
    const facts = writeFacts(questionFacts, asks.facts);
    if (changes === undefined) return rooms.open({ circle, room }, { what: "question", title, facts });
    return rooms.change({ circle, room }, changes.room, title === changes.title ? { facts } : { facts, title });
  };
  const done = (): void => {
    tell(changes === undefined ? say.asked : say.saved);
    close();
  };
  return (
    <>
      <FormTitle>{changes === undefined ? say.ask : say.change}</FormTitle>
      <Form submit={(form) => asks.wrong() || act.run(() => save(filled(form, "title")), done)}>
        <Field name="title" label={say.words} maxLength={longestItemTitle} value={changes?.title ?? ""} />
        <WeekdayTicks legend={say.days} chosen={asks.facts.days} choose={(days) => asks.set({ days })} />
        <TimeOfDayField {...asks} />
        <Whom view={view} {...asks} />
        <p class="small dim">{say.passes}</p>
        {asks.amiss === null ? null : (
          <p class="note trouble" role="alert">
            {asks.amiss}
          </p>
        )}
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

interface Asks {
  readonly facts: QuestionFacts;
  readonly set: (part: Partial<QuestionFacts>) => void;
}

interface Filled extends Asks {
  readonly amiss: string | null;
  /** Whether something of it cannot be asked; then that is said. */
  readonly wrong: () => boolean;
}

function useAsking(changes: ItemView | undefined): Filled {
  const say = checkInText();
  const usual = { days: [0, 1, 2, 3, 4], at: { minute: fiveOClock, zone: zoneHere() } };
  const [facts, setFacts] = useState(() =>
    changes === undefined ? { ...questionOf({ facts: new Map() }), ...usual } : questionOf(changes),
  );
  const [amiss, setAmiss] = useState<string | null>(null);
  const wrong = (): boolean => {
    const chosen = facts.whom?.length ?? 1;
    const why =
      facts.days.length === 0
        ? say.noDay
        : chosen === 0
          ? say.nobody
          : chosen > mostChosen
            ? say.tooMany(mostChosen)
            : null;
    setAmiss(why);
    return why !== null;
  };
  return { facts, amiss, wrong, set: (part) => setFacts((now) => ({ ...now, ...part })) };
}

/** Where it was asked on other clocks than these, one chooses whose. */
function TimeOfDayField({ facts: { at }, set }: Asks): VNode {
  const say = checkInText();
  const id = useId();
  const [zones] = useState(() => [...new Set([at.zone, zoneHere()])]);
  const two = (part: number): string => String(part).padStart(2, "0");
  return (
    <>
      <div class="field">
        <label for={id}>{say.time}</label>
        <input
          id={id}
          type="time"
          required
          value={`${two(Math.floor(at.minute / 60))}:${two(at.minute % 60)}`}
          onInput={({ currentTarget: { valueAsNumber } }) =>
            Number.isNaN(valueAsNumber) || set({ at: { ...at, minute: Math.floor(valueAsNumber / 60_000) } })
          }
          aria-describedby={`${id}-hint`}
        />
        <p class="small dim" id={`${id}-hint`}>
          {say.zoneHere(at.zone)}
        </p>
      </div>
      {zones.length === 1 ? null : (
        <Choices
          legend={say.zone}
          of={zones.map((zone) => ({ value: zone, words: zone }))}
          chosen={at.zone}
          choose={(zone) => set({ at: { ...at, zone } })}
        />
      )}
    </>
  );
}

function Whom({ view, facts: { whom }, set }: Asks & { readonly view: CircleView }): VNode {
  const say = checkInText();
  const pick = (id: MemberId, on: boolean): void =>
    set({ whom: on ? [...(whom ?? []), id] : (whom ?? []).filter((each) => each !== id) });
  return (
    <>
      <Ways
        legend={say.whom}
        of={[
          { value: false, words: say.everyone, hint: say.everyoneHint },
          { value: true, words: say.some, hint: say.someHint },
        ]}
        chosen={whom !== null}
        choose={(some) => set({ whom: some ? [] : null })}
      />
      {whom === null ? null : (
        <fieldset class="ways">
          <legend>{say.people}</legend>
          <div class="ticks">
            {view.members.filter(isHere).map(({ id, name }) => (
              <Tick key={id} words={name} on={whom.includes(id)} set={(on) => pick(id, on)} />
            ))}
          </div>
        </fieldset>
      )}
    </>
  );
}
