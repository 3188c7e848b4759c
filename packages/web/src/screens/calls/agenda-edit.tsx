import type { CallView, ItemView, Member, Outcome } from "@unionhall/member";
import type { AgendaFacts } from "@unionhall/union";
import { agendaFacts, agendaGoals, agendaItemOf, longestItem, longestItemTitle, writeFacts } from "@unionhall/union";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { beforeCallText } from "../../messages/before-call.ts";
import { callText } from "../../messages/calls.ts";
import { roomText } from "../../messages/rooms.ts";
import { Area } from "../../parts/area.tsx";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { Field, filled } from "../../parts/field.tsx";
import { Form } from "../../parts/form.tsx";
import { NumberField } from "../../parts/number-field.tsx";
import { Select } from "../../parts/select.tsx";
import { Tick } from "../../parts/tick.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { isHere } from "../people/here.ts";
import { LinksField } from "./agenda-links.tsx";

interface AddProps {
  readonly call: CallView;
  readonly close: () => void;
}

const longestKnown = 4_000;

/** Something new on the agenda: its person brings it, unless they say otherwise. */
export function AddItem({ call, close }: AddProps): VNode {
  const say = beforeCallText();
  const member = useMember();
  const act = useAct();
  const me = member.circle(call.circle)?.me ?? null;
  const [facts, set] = useFacts({ ...agendaItemOf({ facts: new Map() }), owner: me });
  const add = (form: HTMLFormElement): void => {
    const known = filled(form, "known");
    const item = { what: "agenda", title: filled(form, "title"), facts: writeFacts(agendaFacts, facts) };
    act.run(() => member.rooms.open(call, known === "" ? item : { ...item, text: known }), close);
  };
  return (
    <Dialog title={say.addTitle} close={close}>
      <Form submit={add}>
        <Field name="title" label={callText().itemTitle} maxLength={longestItemTitle} />
        <Fields call={call} facts={facts} set={set} />
        <Area name="known" label={say.know} hint={say.knowHint} value="" rows={3} longest={longestKnown} optional />
        <Trouble of={act.problem} />
        <Ends go={callText().addItem} busy={act.busy} close={close} />
      </Form>
    </Dialog>
  );
}

/** Only what was changed is said, so nothing is undone that somebody else changes meanwhile. What is to be known of it is changed on its own page. */
export function EditItem({ call, item, close }: AddProps & { readonly item: ItemView }): VNode {
  const say = beforeCallText();
  const member = useMember();
  const act = useAct();
  const before = agendaItemOf(item);
  const [facts, set] = useFacts(before);
  const save = (form: HTMLFormElement): void =>
    act.run(() => change(member, call, item, filled(form, "title"), changedOf(before, facts)), close);
  return (
    <Dialog title={say.changeTitle} close={close}>
      <Form submit={save}>
        <Field name="title" label={callText().itemTitle} maxLength={longestItemTitle} value={item.title} />
        <Fields call={call} facts={facts} set={set} />
        <Trouble of={act.problem} />
        <Ends go={say.save} busy={act.busy} close={close} />
      </Form>
    </Dialog>
  );
}

function useFacts(first: AgendaFacts): readonly [AgendaFacts, (part: Partial<AgendaFacts>) => void] {
  const [facts, setFacts] = useState(first);
  return [facts, (part) => setFacts((now) => ({ ...now, ...part }))];
}

function changedOf(before: AgendaFacts, now: AgendaFacts): Partial<AgendaFacts> {
  const { owner, minutes, goal, links, standing } = now;
  return {
    ...(owner === before.owner ? {} : { owner }),
    ...(minutes === before.minutes ? {} : { minutes }),
    ...(goal === before.goal ? {} : { goal }),
    ...(links === before.links ? {} : { links }),
    ...(standing === before.standing ? {} : { standing }),
  };
}

async function change(
  { rooms }: Member,
  call: CallView,
  item: ItemView,
  title: string,
  changed: Partial<AgendaFacts>,
): Promise<Outcome<void>> {
  const wish = {
    ...(title === item.title ? {} : { title }),
    ...(Object.keys(changed).length === 0 ? {} : { facts: writeFacts(agendaFacts, changed) }),
  };
  return Object.keys(wish).length === 0 ? { ok: true, value: undefined } : rooms.change(call, item.room, wish);
}

interface FieldsProps {
  readonly call: CallView;
  readonly facts: AgendaFacts;
  readonly set: (part: Partial<AgendaFacts>) => void;
}

function Fields({ call, facts, set }: FieldsProps): VNode {
  const say = callText();
  return (
    <>
      <Owner call={call} facts={facts} set={set} />
      <NumberField label={say.minutes} value={facts.minutes} most={longestItem} set={(minutes) => set({ minutes })} />
      <Select
        label={say.goal}
        of={agendaGoals.map((value) => ({ value, words: say.goals[value] }))}
        chosen={facts.goal}
        choose={(goal) => set({ goal })}
      />
      <LinksField circle={call.circle} links={facts.links} set={(links) => set({ links })} />
      <div class="ways ticks">
        <Tick words={beforeCallText().everyTime} on={facts.standing} set={(standing) => set({ standing })} />
      </div>
    </>
  );
}

/** Oneself first, then nobody, then who is here. */
function Owner({ call, facts: { owner }, set }: FieldsProps): VNode {
  const say = beforeCallText();
  const view = useMember().circle(call.circle);
  const here = (view?.members ?? []).filter((each) => isHere(each) && each.id !== view?.me);
  const gone = owner !== null && owner !== view?.me && !here.some(({ id }) => id === owner);
  const people = [
    ...(view?.me == null ? [] : [{ value: view.me, words: say.iDo }]),
    { value: "" as const, words: say.nobodyYet },
    ...here.map(({ id, name }) => ({ value: id, words: name })),
    ...(gone ? [{ value: owner, words: owner as string }] : []),
  ];
  return (
    <Select
      label={say.owner}
      of={people}
      chosen={owner ?? ""}
      choose={(value) => set({ owner: value === "" ? null : value })}
    />
  );
}

function Ends({ go, busy, close }: { readonly go: string; readonly busy: boolean; readonly close: () => void }): VNode {
  return (
    <div class="row">
      <Button kind="go" busy={busy}>
        {go}
      </Button>
      <Button press={close}>{roomText().cancel}</Button>
    </div>
  );
}
