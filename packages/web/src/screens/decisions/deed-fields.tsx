import type { AgreementView, CircleView, ProposedDeed } from "@unionhall/member";
import { roleName } from "@unionhall/member/agreement";
import type { MemberId } from "@unionhall/protocol";
import type { Standing, Subject } from "@unionhall/union";
import { standings } from "@unionhall/union";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { decisionText } from "../../messages/decisions.ts";
import { text } from "../../messages/messages.ts";
import { Select } from "../../parts/select.tsx";
import { Tick } from "../../parts/tick.tsx";
import { isHere } from "../people/here.ts";

/** What a proposal can do beside what it says, by what it is about. */
const kinds: Readonly<Record<Subject, readonly Kind[]>> = {
  other: ["none"],
  agreement: ["none"],
  roles: ["none", "named", "ended", "given", "taken"],
  people: ["none", "standing", "removal"],
};
type Kind = "none" | "named" | "ended" | "given" | "taken" | "standing" | "removal";

const mostDeeds = 8;

/** What stands in the fields. */
interface Typed {
  readonly kind: Kind;
  readonly role: string;
  readonly as: Standing;
  readonly people: readonly MemberId[];
}

export interface DeedsTyped extends Typed {
  readonly set: (part: Partial<Typed>) => void;
  readonly deeds: readonly ProposedDeed[];
  /** Why this cannot be proposed; null where it can. */
  readonly amiss: string | null;
}

export function useDeeds(subject: Subject, before: readonly ProposedDeed[] = []): DeedsTyped {
  const say = decisionText();
  const [typed, setTyped] = useState(() => typedOf(before));
  const kind = kinds[subject].includes(typed.kind) ? typed.kind : "none";
  const deeds = kind === "none" ? [] : typed.people.map((member) => deedOf({ ...typed, kind }, member));
  const amiss =
    kind === "none" || (deeds.length > 0 && deeds.length <= mostDeeds)
      ? null
      : deeds.length === 0
        ? say.noPerson
        : say.tooMany(mostDeeds);
  return { ...typed, kind, deeds, amiss, set: (part) => setTyped((now) => ({ ...now, ...part })) };
}

function typedOf(deeds: readonly ProposedDeed[]): Typed {
  const usual: Typed = { kind: "none", role: "", as: "adviser", people: [] };
  const [first] = deeds;
  const people = deeds.flatMap((each) => ("member" in each ? [each.member] : []));
  switch (first?.type) {
    case undefined:
    case "agreement":
    case "seat":
      return usual;
    case "steward":
      return { ...usual, people, kind: first.on ? "named" : "ended" };
    case "role":
      return { ...usual, people, kind: first.on ? "given" : "taken", role: first.role };
    case "standing":
      return { ...usual, people, kind: "standing", as: first.as };
    case "removal":
      return { ...usual, people, kind: "removal" };
  }
}

function deedOf({ kind, role, as }: Typed & { readonly kind: Exclude<Kind, "none"> }, member: MemberId): ProposedDeed {
  switch (kind) {
    case "named":
    case "ended":
      return { type: "steward", member, on: kind === "named" };
    case "given":
    case "taken":
      return { type: "role", member, role, on: kind === "given" };
    case "standing":
      return { type: "standing", member, as };
    case "removal":
      return { type: "removal", member };
  }
}

interface DeedFieldsProps {
  readonly view: CircleView;
  readonly agreement: AgreementView;
  readonly subject: Subject;
  readonly typed: DeedsTyped;
}

/** What it does once it stands, and to whom. */
export function DeedFields({ view, agreement, subject, typed }: DeedFieldsProps): VNode | null {
  const say = decisionText();
  const roles = agreement.agreement?.roles ?? [];
  const offered = kinds[subject].filter((kind) => roles.length > 0 || (kind !== "given" && kind !== "taken"));
  if (offered.length === 1) return null;
  const { kind, set } = typed;
  return (
    <>
      <Select
        label={say.doing}
        of={offered.map((value) => ({ value, words: say.kinds[value] }))}
        chosen={kind}
        choose={(next) => set({ kind: next, people: [], role: roles[0]?.name ?? "" })}
      />
      {kind === "given" || kind === "taken" ? (
        <Select
          label={say.which}
          of={roles.map(({ name }) => ({ value: name, words: roleName(name, text().language) }))}
          chosen={typed.role}
          choose={(role) => set({ role, people: [] })}
        />
      ) : null}
      {kind === "standing" ? (
        <Select
          label={say.asWhat}
          of={standings.map((value) => ({ value, words: say.standings[value] }))}
          chosen={typed.as}
          choose={(as) => set({ as, people: [] })}
        />
      ) : null}
      {kind === "none" ? null : <Who view={view} agreement={agreement} typed={typed} />}
    </>
  );
}

function Who({ view, agreement, typed }: Omit<DeedFieldsProps, "subject">): VNode {
  const { people, set } = typed;
  const shown = view.members.filter((each) => isHere(each) && changes(typed, agreement, each));
  return (
    <fieldset class="ways">
      <legend>{decisionText().who}</legend>
      <div class="ticks">
        {shown.map(({ id, name }) => (
          <Tick
            key={id}
            words={name}
            on={people.includes(id)}
            set={(on) => set({ people: on ? [...people, id] : people.filter((each) => each !== id) })}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** Whether it would be anything new to somebody. */
function changes(
  { kind, role, as }: Typed,
  { people }: AgreementView,
  { id, steward }: CircleView["members"][number],
): boolean {
  const stands = people.find((each) => each.id === id);
  const has = stands?.roles.some((each) => each.role === role && !each.over) ?? false;
  switch (kind) {
    case "named":
      return !steward;
    case "ended":
      return steward;
    case "given":
      return !has;
    case "taken":
      return has;
    case "standing":
      return stands?.standing !== as;
    case "removal":
    case "none":
      return true;
  }
}
