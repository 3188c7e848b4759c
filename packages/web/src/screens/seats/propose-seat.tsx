import type { At, HomeSeatView, Member } from "@unionhall/member";
import type { CaucusRule, Subject } from "@unionhall/union";
import { longestBody, subjects } from "@unionhall/union";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { decisionText } from "../../messages/decisions.ts";
import { text } from "../../messages/messages.ts";
import { seatText } from "../../messages/seats.ts";
import { nameableIn } from "../../naming/naming.ts";
import { Amiss } from "../../parts/amiss.tsx";
import { Button } from "../../parts/button.tsx";
import { Field, filled } from "../../parts/field.tsx";
import { FormTitle } from "../../parts/form-title.tsx";
import { Form } from "../../parts/form.tsx";
import { isolate } from "../../parts/isolate.ts";
import { LongText } from "../../parts/long-text.tsx";
import { NumberField } from "../../parts/number-field.tsx";
import { Select } from "../../parts/select.tsx";
import { Tick } from "../../parts/tick.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { Ways } from "../../parts/ways.tsx";
import { roomPath } from "../../route/route.ts";
import type { Act } from "../../state/act.ts";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { told } from "../../state/notice.ts";

/** Seats that can be proposed now, one at least; all in one circle. */
export type Prepared = readonly [HomeSeatView, ...HomeSeatView[]];

interface ProposeSeatProps {
  readonly all: Prepared;
  readonly close: () => void;
}

type Asked = Omit<CaucusRule, "seat">;
const longestDays = 90;
/** A caucus has the decisions about people, and a week to talk in. */
const usual: Asked = { may: "consent", on: ["people"], days: 7 };

/** That the other circle opens a seat, and what its agreement asks a caucus for from then on. It is proposed and binds nobody yet. */
export function ProposeSeat({ all, close }: ProposeSeatProps): VNode {
  const say = seatText();
  const member = useMember();
  const { act, of, setOf, rule, change, amiss, submit } = useProposing(all);
  return (
    <section class="stack">
      <FormTitle>{say.proposeTitle(isolate(of.in.title))}</FormTitle>
      <p class="dim">{of.of === "caucus" ? say.proposeText : say.proposeTextChapter}</p>
      <Form submit={submit}>
        {all.length === 1 ? null : <WhichSeat all={all} of={of} choose={setOf} />}
        <Field name="name" label={say.nameField} hint={say.nameHint} maxLength={longestName} />
        <LongText
          name="why"
          label={say.whyField}
          longest={longestBody}
          value=""
          write={() => {}}
          people={() => nameableIn(member.circle(of.in.circle))}
        />
        {of.of === "caucus" ? <RuleFields of={rule} keys={of.speakers.length} change={change} /> : null}
        <Amiss why={amiss} />
        <Trouble of={act.problem} />
        <div class="row">
          <Button kind="go" busy={act.busy}>
            {say.proposeGo}
          </Button>
          <Button press={close}>{text().common.cancel}</Button>
        </div>
      </Form>
    </section>
  );
}

interface Proposing {
  readonly act: Act;
  readonly of: HomeSeatView;
  readonly setOf: (seat: HomeSeatView) => void;
  readonly rule: Asked;
  readonly change: (part: Partial<Asked>) => void;
  /** Why it was not sent. */
  readonly amiss: string | null;
  readonly submit: (form: HTMLFormElement) => void;
}

function useProposing(all: Prepared): Proposing {
  const say = seatText();
  const member = useMember();
  const act = useAct();
  const [of, setOf] = useState(all[0]);
  const [rule, setRule] = useState(usual);
  const [amiss, setAmiss] = useState<string | null>(null);
  const isCaucus = of.of === "caucus";
  const submit = (form: HTMLFormElement): void => {
    const why = isCaucus && rule.on.length === 0 ? say.onNothing : null;
    setAmiss(why);
    if (why !== null) return;
    const name = filled(form, "name");
    const said = { title: say.proposalTitle(name), text: filled(form, "why"), name, rule: isCaucus ? rule : null };
    act.run(
      () => told(member.seats.propose(of.at, said), say.proposed),
      (at) => goTo(member, at),
    );
  };
  return { act, of, setOf, rule, change: (part) => setRule((now) => ({ ...now, ...part })), amiss, submit };
}

const longestName = 60;

interface WhichSeatProps extends Pick<ProposeSeatProps, "all"> {
  readonly of: HomeSeatView;
  readonly choose: (seat: HomeSeatView) => void;
}

function WhichSeat({ all, of, choose }: WhichSeatProps): VNode {
  const say = seatText();
  const member = useMember();
  const words = ({ at, of: kind }: HomeSeatView): string =>
    `${member.circle(at.circle)?.title ?? ""} (${say.kinds[kind]})`;
  return (
    <Select
      label={say.whichSeat}
      of={all.map((each) => ({ value: each.seat, words: words(each) }))}
      chosen={of.seat}
      choose={(seat) => choose(all.find((each) => each.seat === seat) ?? of)}
    />
  );
}

interface RuleFieldsProps {
  readonly of: Asked;
  /** How many it would be opened for. */
  readonly keys: number;
  readonly change: (part: Partial<Asked>) => void;
}

/** What it can do, in which decisions, and for how long. */
function RuleFields({ of: { may, on, days }, keys, change }: RuleFieldsProps): VNode {
  const say = seatText();
  const ways = (["consent", "pause"] as const).map((value) => {
    return { value, words: say.mayWays[value], hint: say.mayHints[value] };
  });
  const set = (subject: Subject, isOn: boolean): void =>
    change({ on: subjects.filter((each) => (each === subject ? isOn : on.includes(each))) });
  return (
    <>
      <Ways legend={say.may} of={ways} chosen={may} choose={(next) => change({ may: next })} />
      <fieldset class="ways">
        <legend>{say.on}</legend>
        <div class="ticks">
          {subjects.map((subject) => (
            <Tick
              key={subject}
              words={decisionText().subjects[subject]}
              on={on.includes(subject)}
              set={(isOn) => set(subject, isOn)}
            />
          ))}
        </div>
      </fieldset>
      <NumberField
        key={may}
        label={say.days[may]}
        value={days}
        most={longestDays}
        set={(next) => change({ days: next })}
      />
      <div role="status">
        {may === "consent" && on.includes("agreement") ? (
          <p class="note wait">{say.bindsForGood(keys, Math.ceil(keys / 2))}</p>
        ) : null}
      </div>
    </>
  );
}

/** Where it is decided. */
function goTo(member: Member, { circle, room }: At): void {
  const tool = member.circle(circle)?.dock.find(({ what }) => what === "decisions");
  if (tool !== undefined) location.hash = roomPath(circle, [tool.room, room]);
}
