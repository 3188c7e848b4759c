import type { Method, Rule, Subject } from "@unionhall/union";
import { betweenOptions, methods, mostPeople, withMethod } from "@unionhall/union";
import type { VNode } from "preact";
import { ruleText } from "../../messages/rules.ts";
import { NumberField } from "../../parts/number-field.tsx";
import { Select } from "../../parts/select.tsx";
import { Tick } from "../../parts/tick.tsx";
import { PartField } from "./part-field.tsx";

interface RuleProps {
  readonly rule: Rule;
  readonly change: (part: Partial<Rule>) => void;
}

interface RuleFieldsProps extends RuleProps {
  readonly subject: Subject;
}

/** How decisions about one subject are made. What the method makes nothing of is not asked. */
export function RuleFields({ subject, rule, change }: RuleFieldsProps): VNode {
  const say = ruleText();
  // By the others something could be decided that entitles to nothing.
  const offered = methods.filter(
    (each) => subject === "other" || (each !== "advice" && !betweenOptions.includes(each)),
  );
  return (
    <div class="stack">
      <Select<Method>
        label={say.method}
        of={offered.map((value) => ({ value, words: say.methods[value] }))}
        chosen={rule.method}
        choose={(method) => change(withMethod(rule, method))}
      />
      {rule.method === "advice" ? null : <HowMany key={rule.method} rule={rule} change={change} />}
      <HowLong key={`${rule.method} days`} rule={rule} change={change} />
      <div class="ways stack-s">
        {rule.method === "advice" ? null : (
          <Tick words={say.hidden} on={rule.hidden} set={(hidden) => change({ hidden })} />
        )}
        <Tick words={say.reasons} on={rule.reasons} set={(reasons) => change({ reasons })} />
        <Tick words={say.late} on={rule.late} set={(late) => change({ late })} />
      </div>
    </div>
  );
}

function HowMany({ rule, change }: RuleProps): VNode {
  const say = ruleText();
  const { method, share, floor, pass, blocks, aside } = rule;
  return (
    <>
      <PartField
        label={say.share}
        percent={share}
        from={0}
        none={{ value: 0, words: say.anyShare }}
        set={(next) => change({ share: next ?? 0 })}
      />
      <NumberField label={say.floor} value={floor} most={mostPeople} set={(next) => change({ floor: next })} />
      {method === "supermajority" || method === "gradients" || betweenOptions.includes(method) ? (
        <PartField
          label={say.pass}
          percent={pass}
          from={method === "supermajority" ? 60 : 20}
          set={(next) => change({ pass: next ?? pass })}
        />
      ) : null}
      {method === "consensus" ? (
        <NumberField label={say.blocks} value={blocks} most={mostPeople} set={(next) => change({ blocks: next })} />
      ) : null}
      {method === "consensus" || method === "consent" ? (
        <PartField
          label={say.aside}
          percent={aside}
          from={60}
          none={{ value: null, words: say.notAside }}
          words={say.asideBy}
          set={(next) => change({ aside: next })}
        />
      ) : null}
    </>
  );
}

const longestRound = 90;

function HowLong({ rule: { method, days, challenge }, change }: RuleProps): VNode {
  const say = ruleText();
  const most = longestRound;
  return (
    <>
      {(["clarify", "react", "decide"] as const).map((round) => (
        <NumberField
          key={round}
          label={say[round]}
          value={days[round]}
          least={0}
          most={most}
          set={(next) => change({ days: { ...days, [round]: next } })}
        />
      ))}
      {method === "advice" ? null : (
        <NumberField
          label={say.challenge}
          value={challenge}
          least={0}
          most={most}
          set={(next) => change({ challenge: next })}
        />
      )}
    </>
  );
}
