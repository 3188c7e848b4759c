import type { VNode } from "preact";
import { ruleText } from "../../messages/rules.ts";
import { Choices } from "../../parts/choices.tsx";
import { NumberField } from "../../parts/number-field.tsx";
import type { PartProps } from "./steward-fields.tsx";

const mostVouches = 100;

/** Who brings whom, and who puts somebody out. */
export function DoorFields({ of: { inviting, vouches, newcomers, removing }, change }: PartProps): VNode {
  const say = ruleText();
  return (
    <>
      <Choices
        legend={say.inviting}
        of={[
          { value: "everyone", words: say.members },
          { value: "stewards", words: say.stewardsInvite },
        ]}
        chosen={inviting}
        choose={(next) => change({ inviting: next })}
      />
      <NumberField
        label={say.vouches}
        value={vouches}
        least={0}
        most={mostVouches}
        set={(next) => change({ vouches: next })}
      />
      <Choices
        legend={say.newcomers}
        of={[
          { value: "member", words: say.asMember },
          { value: "adviser", words: say.asAdviser },
          { value: "guest", words: say.asGuest },
        ]}
        chosen={newcomers}
        choose={(next) => change({ newcomers: next })}
      />
      <Choices
        legend={say.removing}
        of={[
          { value: "stewards", words: say.aSteward },
          { value: "decision", words: say.decision },
        ]}
        chosen={removing}
        choose={(next) => change({ removing: next })}
      />
    </>
  );
}
