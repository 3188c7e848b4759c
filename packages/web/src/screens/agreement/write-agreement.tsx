import type { CircleView, Member, NewProposal } from "@unionhall/member";
import type { RoomId } from "@unionhall/protocol";
import { equal } from "@unionhall/protocol";
import type { Agreement, Starter, Subject } from "@unionhall/union";
import {
  agreementHash,
  attendances,
  chosenStarters,
  faultsOf,
  longestBody,
  starterAgreements,
  subjects,
} from "@unionhall/union";
import type { ComponentChildren, VNode } from "preact";
import { useState } from "preact/hooks";
import { agreementText } from "../../messages/agreement.ts";
import { text } from "../../messages/messages.ts";
import { ruleText } from "../../messages/rules.ts";
import { nameableIn } from "../../naming/naming.ts";
import { Button } from "../../parts/button.tsx";
import { Choices } from "../../parts/choices.tsx";
import { filled } from "../../parts/field.tsx";
import { FormTitle } from "../../parts/form-title.tsx";
import { Form } from "../../parts/form.tsx";
import { LongText } from "../../parts/long-text.tsx";
import { Select } from "../../parts/select.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { roomPath } from "../../route/route.ts";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { told } from "../../state/notice.ts";
import { DoorFields } from "./door-fields.tsx";
import { RoleFields } from "./role-fields.tsx";
import { RuleFields } from "./rule-fields.tsx";
import { SentencesOf } from "./sentences.tsx";
import type { PartProps } from "./steward-fields.tsx";
import { StewardFields } from "./steward-fields.tsx";

interface WriteProps {
  readonly view: CircleView;
  /** As it is. */
  readonly agreement: Agreement;
  readonly close: () => void;
}

/** Another agreement, rule by rule, with the sentences that it comes to; it is proposed and binds nobody yet. */
export function WriteAgreement({ view, agreement, close }: WriteProps): VNode {
  const say = ruleText();
  const [from, setFrom] = useState<Starter | "">("");
  const [written, write] = useState(agreement);
  const change = (part: Partial<Agreement>): void => write((now) => ({ ...now, ...part }));
  const begin = (starter: Starter | ""): void => {
    setFrom(starter);
    // Its caucuses are others' affair too: no form leaves them out by the way.
    write(
      starter === ""
        ? agreement
        : { ...starterAgreements[starter], caucuses: agreement.caucuses, guests: agreement.guests },
    );
  };
  return (
    <section class="stack">
      <FormTitle>{say.title}</FormTitle>
      <p class="dim">{say.about}</p>
      <Select<Starter | "">
        label={say.from}
        of={[
          { value: "", words: say.asIs },
          ...chosenStarters.map((value) => ({ value, words: agreementText().starters[value] })),
        ]}
        chosen={from}
        choose={begin}
      />
      <Rules key={from} of={written} change={change} />
      <Propose view={view} agreement={agreement} written={written} close={close} />
    </section>
  );
}

function Rules({ of, change }: PartProps): VNode {
  const { roles, rules, attendance } = of;
  return (
    <>
      <Group of={of} group="stewards">
        <StewardFields of={of} change={change} />
      </Group>
      <Group of={of} group="coming">
        <DoorFields of={of} change={change} />
      </Group>
      <Group of={of} group="roles">
        <RoleFields roles={roles} set={(next) => change({ roles: next })} />
      </Group>
      <Group of={of} group="calls">
        <Choices
          legend={ruleText().attendance}
          of={attendances.map((value) => ({ value, words: ruleText().attendances[value] }))}
          chosen={attendance}
          choose={(next) => change({ attendance: next })}
        />
      </Group>
      {subjects.map((subject) => (
        <Group key={subject} of={of} group={`decide-${subject}`}>
          <RuleFields
            subject={subject}
            rule={rules[subject]}
            change={(part) => change({ rules: { ...rules, [subject]: { ...rules[subject], ...part } } })}
          />
        </Group>
      ))}
    </>
  );
}

type Written = "stewards" | "coming" | "roles" | "calls" | `decide-${Subject}`;

interface GroupProps {
  readonly of: Agreement;
  readonly group: Written;
  readonly children: ComponentChildren;
}

/** What a part of it says stands above what is asked about it, and changes with each answer. */
function Group({ of, group, children }: GroupProps): VNode {
  const say = ruleText();
  const [open, setOpen] = useState(false);
  return (
    <section class="card">
      <h2>{say.groups[group]}</h2>
      <SentencesOf of={of} group={group} short={!open} />
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          {say.changeThis}
          <span class="unseen">: {say.groups[group]}</span>
        </summary>
        <div class="stack">{children}</div>
      </details>
    </section>
  );
}

interface ProposeProps extends WriteProps {
  readonly written: Agreement;
}

/** Why, and off it goes; or what still stands in its way. */
function Propose({ view, agreement, written, close }: ProposeProps): VNode {
  const say = ruleText();
  const member = useMember();
  const act = useAct();
  const [refused, refuse] = useState(false);
  const amiss = amissIn(agreement, written);
  const propose = (form: HTMLFormElement): void => {
    refuse(amiss.length > 0);
    if (amiss.length > 0) return;
    const proposal = proposalOf(written, filled(form, "why"));
    act.run(
      () => told(member.decisions.propose(view.id, proposal), say.proposed),
      (room) => goTo(member, view, room),
    );
  };
  return (
    <Form submit={propose}>
      <LongText
        name="why"
        label={say.why}
        longest={longestBody}
        value=""
        write={() => {}}
        people={() => nameableIn(member.circle(view.id))}
      />
      {amiss.length === 0 ? null : <Amiss of={amiss} loud={refused} />}
      <Trouble of={act.problem} />
      <div class="row">
        <Button kind="go" busy={act.busy}>
          {say.propose}
        </Button>
        <Button press={close}>{text().common.cancel}</Button>
      </div>
    </Form>
  );
}

interface AmissProps {
  readonly of: readonly string[];
  /** Somebody has tried to propose it. */
  readonly loud: boolean;
}

function Amiss({ of, loud }: AmissProps): VNode {
  return (
    <div class="note wait stack-s" role={loud ? "alert" : "status"}>
      <b>{ruleText().cannot}</b>
      {of.map((each) => (
        <p key={each}>{each}</p>
      ))}
    </div>
  );
}

function proposalOf(agreement: Agreement, why: string): NewProposal {
  const deeds = [{ type: "agreement", agreement }] as const;
  return { title: ruleText().proposal, text: why, subject: "agreement", deeds, options: [] };
}

/** Where it is decided. */
function goTo(member: Member, { id }: CircleView, room: RoomId): void {
  const tool = member.circle(id)?.dock.find(({ what }) => what === "decisions");
  if (tool !== undefined) location.hash = roomPath(id, [tool.room, room]);
}

/** Why it cannot be proposed, each in a sentence. */
function amissIn(agreement: Agreement, written: Agreement): readonly string[] {
  const say = ruleText();
  const faults = faultsOf(written).map(({ fault, subject }) =>
    subject === null ? say.faults[fault] : `${say.groups[`decide-${subject}`]}: ${say.faults[fault]}`,
  );
  return isSame(agreement, written) ? [say.same] : faults;
}

function isSame(one: Agreement, other: Agreement): boolean {
  return equal(agreementHash(one), agreementHash(other));
}
