import type { RoleRule } from "@unionhall/union";
import { longestRole, mostPeople } from "@unionhall/union";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { ruleText } from "../../messages/rules.ts";
import { Button } from "../../parts/button.tsx";
import { Field } from "../../parts/field.tsx";
import { NumberField } from "../../parts/number-field.tsx";
import { Ways } from "../../parts/ways.tsx";
import { TermField } from "./term-field.tsx";

interface RoleFieldsProps {
  readonly roles: readonly RoleRule[];
  readonly set: (roles: readonly RoleRule[]) => void;
}

const mostRoles = 12;
const first: RoleRule = { name: "", most: 2, days: 182, by: "decision" };

/** The roles of a circle, each with how many carry it, how long, and how they come to it. */
export function RoleFields({ roles, set }: RoleFieldsProps): VNode {
  const say = ruleText();
  // What is typed stays with its role where one before it is left out.
  const [keys, setKeys] = useState(() => roles.map((_, at) => at));
  const drop = (at: number): void => {
    setKeys(keys.toSpliced(at, 1));
    set(roles.toSpliced(at, 1));
  };
  const add = (): void => {
    setKeys([...keys, Math.max(-1, ...keys) + 1]);
    set([...roles, first]);
  };
  return (
    <>
      {roles.map((role, at) => (
        <OneRole
          key={keys[at]}
          place={at + 1}
          role={role}
          change={(part) => set(roles.with(at, { ...role, ...part }))}
          drop={() => drop(at)}
        />
      ))}
      {roles.length < mostRoles ? (
        <div class="row">
          <Button press={add}>{say.addRole}</Button>
        </div>
      ) : null}
    </>
  );
}

interface OneRoleProps {
  readonly place: number;
  readonly role: RoleRule;
  readonly change: (part: Partial<RoleRule>) => void;
  readonly drop: () => void;
}

function OneRole({ place, role, change, drop }: OneRoleProps): VNode {
  const say = ruleText();
  return (
    <section class="stack">
      <h3>{say.role(place)}</h3>
      <Field
        name={`role ${place}`}
        label={say.roleName}
        value={role.name}
        maxLength={longestRole}
        write={(name) => change({ name: name.trim() })}
      />
      <NumberField label={say.roleMost} value={role.most} most={mostPeople} set={(most) => change({ most })} />
      <TermField days={role.days} mayStay={role.by === "decision"} set={(days) => change({ days })} />
      <Ways<RoleRule["by"]>
        legend={say.roleBy}
        of={[
          { value: "decision", words: say.decision, hint: say.decisionHint },
          { value: "draw", words: say.draw, hint: say.drawHint },
        ]}
        chosen={role.by}
        choose={(by) => change({ by })}
      />
      <div class="row">
        <Button press={drop}>{say.dropRole}</Button>
      </div>
    </section>
  );
}
