import type { Agreement } from "@unionhall/union";
import { fewestStewards, mostPeople } from "@unionhall/union";
import type { VNode } from "preact";
import { ruleText } from "../../messages/rules.ts";
import { Choices } from "../../parts/choices.tsx";
import { NumberField } from "../../parts/number-field.tsx";
import { TermField } from "./term-field.tsx";

export interface PartProps {
  readonly of: Agreement;
  readonly change: (part: Partial<Agreement>) => void;
}

const usualMost = 5;

/** Who stewards, for how long, and by whose word. */
export function StewardFields({ of: { stewards }, change }: PartProps): VNode {
  const say = ruleText();
  const set = (part: Partial<Agreement["stewards"]>): void => change({ stewards: { ...stewards, ...part } });
  return (
    <>
      <Choices
        legend={say.who}
        of={[
          { value: "everyone", words: say.everyone },
          { value: "chosen", words: say.chosen },
        ]}
        chosen={stewards.who}
        choose={(who) => set({ who, most: who === "everyone" ? mostPeople : usualMost })}
      />
      {stewards.who === "everyone" ? null : (
        <NumberField
          label={say.most}
          value={stewards.most}
          least={fewestStewards}
          most={mostPeople}
          set={(most) => set({ most })}
        />
      )}
      <TermField days={stewards.days} set={(days) => set({ days })} />
      <Choices
        legend={say.by}
        of={[
          { value: "stewards", words: say.mostStewards },
          { value: "decision", words: say.decision },
        ]}
        chosen={stewards.by}
        choose={(by) => set({ by })}
      />
    </>
  );
}
