import type { ItemView } from "@unionhall/member";
import type { AgendaGoal } from "@unionhall/union";
import { agendaFacts, agendaGoals, agendaItemOf, longestItem, writeFacts } from "@unionhall/union";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { callText } from "../../messages/calls.ts";
import { Area } from "../../parts/area.tsx";
import { Button } from "../../parts/button.tsx";
import { Field, filled } from "../../parts/field.tsx";
import { Form } from "../../parts/form.tsx";
import { isolate } from "../../parts/isolate.ts";
import { NumberField } from "../../parts/number-field.tsx";
import { Select } from "../../parts/select.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import type { OfCall } from "./call.tsx";

interface OfItems extends OfCall {
  readonly items: readonly ItemView[];
}

interface OneItemProps extends OfCall {
  readonly item: ItemView;
}

/** What is to be talked about, in order; and what those say who cannot come. */
export function Agenda({ call, may, items }: OfItems): VNode {
  const say = callText();
  const shown = items.filter(({ what, state }) => what === "agenda" && state === "active");
  return (
    <section class="stack">
      <h2>{say.agenda}</h2>
      {shown.length === 0 ? <p class="dim">{say.agendaEmpty}</p> : null}
      <ol class="stack">
        {shown.map((item) => (
          <li key={item.room}>
            <OneItem call={call} may={may} item={item} />
          </li>
        ))}
      </ol>
      {may ? <AddItem call={call} may={may} /> : null}
    </section>
  );
}

function OneItem({ call, may, item }: OneItemProps): VNode {
  const say = callText();
  const { calls } = useMember();
  const act = useAct();
  const { minutes, goal } = agendaItemOf(item);
  const isNow = call.at?.item === item.room;
  const words = call.words.filter(({ at }) => at === item.room);
  return (
    <article class={isNow ? "card first" : "card"}>
      <h3 dir="auto">{item.title}</h3>
      <p class="small dim">{say.about(minutes, say.goals[goal])}</p>
      {words.map(({ member, name, text }) => (
        <blockquote key={member} class="stack-s">
          <p class="small">{say.wordSays(isolate(name))}</p>
          <p class="said" dir="auto">
            {text}
          </p>
        </blockquote>
      ))}
      <Trouble of={act.problem} />
      {may && call.may.agenda && !isNow && call.over === null ? (
        <div class="row">
          <Button busy={act.busy} press={() => act.run(() => calls.moveTo(call, item.room))}>
            {say.begin}
          </Button>
        </div>
      ) : null}
      {may && call.over === null ? <LeaveWord call={call} may={may} item={item} /> : null}
    </article>
  );
}

function LeaveWord({ call, item }: OneItemProps): VNode {
  const say = callText();
  const { calls } = useMember();
  const act = useAct();
  const own = call.words.find(({ mine, at }) => mine && at === item.room)?.text ?? "";
  return (
    <details>
      <summary>
        {say.word}
        <span class="unseen">: {isolate(item.title)}</span>
      </summary>
      <Form submit={(form) => act.run(() => calls.leaveWord(call, item.room, filled(form, "word")))}>
        <Area name="word" label={say.word} hint={say.wordHint} value={own} rows={3} longest={2_000} optional />
        <Trouble of={act.problem} />
        <Button busy={act.busy}>{say.leaveWord}</Button>
      </Form>
    </details>
  );
}

function AddItem({ call }: OfCall): VNode {
  const say = callText();
  const { rooms } = useMember();
  const act = useAct();
  const [goal, setGoal] = useState<AgendaGoal>("share");
  const [minutes, setMinutes] = useState(10);
  const add = (form: HTMLFormElement): void => {
    const facts = writeFacts(agendaFacts, { minutes, goal });
    act.run(
      () => rooms.open(call, { what: "agenda", title: filled(form, "title"), facts }),
      () => form.reset(),
    );
  };
  return (
    <details>
      <summary>{say.addItem}</summary>
      <Form submit={add}>
        <Field name="title" label={say.itemTitle} maxLength={200} />
        <NumberField label={say.minutes} value={minutes} most={longestItem} set={setMinutes} />
        <Select
          label={say.goal}
          of={agendaGoals.map((value) => ({ value, words: say.goals[value] }))}
          chosen={goal}
          choose={setGoal}
        />
        <Trouble of={act.problem} />
        <Button kind="go" busy={act.busy}>
          {say.addItem}
        </Button>
      </Form>
    </details>
  );
}
