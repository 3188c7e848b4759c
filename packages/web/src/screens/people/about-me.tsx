import type { CircleView, MemberView } from "@unionhall/member";
import { isAway, longestHelp, longestPronouns } from "@unionhall/union";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { personText } from "../../messages/person.ts";
import { Button } from "../../parts/button.tsx";
import { DayField } from "../../parts/day-field.tsx";
import { Field, filled } from "../../parts/field.tsx";
import { Form } from "../../parts/form.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { tell } from "../../state/notice.ts";
import { dayHere } from "../../parts/day-here.ts";

interface AboutMeProps {
  readonly view: CircleView;
  readonly me: MemberView;
}

/** What somebody says of themselves in this circle. */
export function AboutMe({ view, me }: AboutMeProps): VNode {
  const say = personText();
  const { people } = useMember();
  const act = useAct();
  const save = (form: HTMLFormElement): void =>
    act.run(
      () => people.describe(view.id, { pronouns: filled(form, "pronouns"), help: filled(form, "help") }),
      () => tell(say.saved),
    );
  return (
    <>
      <section class="stack">
        <h2>{say.aboutMe}</h2>
        <p class="dim">{say.aboutMeText}</p>
        <Form submit={save}>
          <Field
            name="pronouns"
            label={say.pronouns}
            hint={say.pronounsHint}
            value={me.pronouns}
            maxLength={longestPronouns}
            optional
          />
          <Field name="help" label={say.help} hint={say.helpHint} value={me.help} maxLength={longestHelp} optional />
          <Trouble of={act.problem} />
          <Button busy={act.busy}>{say.save}</Button>
        </Form>
      </section>
      <Away view={view} me={me} />
    </>
  );
}

const week = 7;
const month = 30;

function Away({ view, me }: AboutMeProps): VNode {
  const say = personText();
  const { people } = useMember();
  const act = useAct();
  const today = dayHere();
  const off = isAway(me, today);
  const [until, setUntil] = useState(off ? (me.away ?? today) : today + week);
  const go = (away: number | null): void =>
    act.run(
      () => people.describe(view.id, { away }),
      () => {
        setUntil(away ?? today + week);
        tell(away === null ? say.backNow : say.gone);
      },
    );
  return (
    <section class="stack">
      <h2>{say.awayTitle}</h2>
      <p class="dim">{say.awayText}</p>
      {off ? null : (
        <div class="row">
          <Button press={() => go(today + week)}>{say.awayWeek}</Button>
          <Button press={() => go(today + month)}>{say.awayMonth}</Button>
        </div>
      )}
      <Form submit={() => go(until)}>
        <DayField
          label={say.awayDay}
          day={until}
          required
          from={today}
          to={today + 10 * 366}
          choose={(next) => next !== null && setUntil(next)}
        />
        <Trouble of={act.problem} />
        <div class="row">
          <Button busy={act.busy}>{off ? say.save : say.goAway}</Button>
          {off ? <Button press={() => go(null)}>{say.back}</Button> : null}
        </div>
      </Form>
    </section>
  );
}
