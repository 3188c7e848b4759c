import type { VNode } from "preact";
import { newsText } from "../../messages/news.ts";
import { Button } from "../../parts/button.tsx";
import { filled } from "../../parts/field.tsx";
import { Form } from "../../parts/form.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { tell } from "../../state/notice.ts";
import { minutesIn, timeField } from "./quiet.ts";

const night = { from: 22 * 60, to: 8 * 60 };

/** Hours of every day in which what is new stays folded up. */
export function QuietTimes(): VNode {
  const say = newsText();
  const { mine } = useMember();
  const act = useAct();
  const hours = mine.quietHours;
  const { from, to } = hours ?? night;
  const keep = (form: HTMLFormElement): void => {
    const [begins, ends] = [minutesIn(filled(form, "from")), minutesIn(filled(form, "to"))];
    if (begins === null || ends === null) return;
    act.run(
      () => mine.setQuiet({ from: begins, to: ends }),
      () => tell(say.quietSaved),
    );
  };
  return (
    <section class="stack-s">
      <h2>{say.quietHours}</h2>
      <p class="dim">{say.quietText}</p>
      <Trouble of={act.problem} />
      <Form submit={keep}>
        <div class="row">
          <Time name="from" label={say.from} minutes={from} />
          <Time name="to" label={say.to} minutes={to} />
        </div>
        <div class="row">
          <Button kind="go" busy={act.busy}>
            {say.quietSave}
          </Button>
          {hours === null ? null : (
            <Button
              press={() =>
                act.run(
                  () => mine.setQuiet(null),
                  () => tell(say.quietIsOff),
                )
              }
            >
              {say.quietOff}
            </Button>
          )}
        </div>
      </Form>
    </section>
  );
}

interface TimeProps {
  readonly name: string;
  readonly label: string;
  readonly minutes: number;
}

function Time({ name, label, minutes }: TimeProps): VNode {
  return (
    <label class="field grow">
      {label}
      <input type="time" name={name} required defaultValue={timeField(minutes)} />
    </label>
  );
}
