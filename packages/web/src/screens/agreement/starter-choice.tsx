import type { Starter } from "@unionhall/union";
import { chosenStarters, starterAgreements } from "@unionhall/union";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { agreementText } from "../../messages/agreement.ts";
import { Select } from "../../parts/select.tsx";
import { Sentences } from "./sentences.tsx";

interface StarterChoiceProps {
  readonly chosen: Starter;
  readonly choose: (starter: Starter) => void;
}

/** By which agreement a circle begins; it can be read before anybody is bound by it. */
export function StarterChoice({ chosen, choose }: StarterChoiceProps): VNode {
  const say = agreementText();
  const [reading, setReading] = useState(false);
  return (
    <div class="stack-s">
      <Select
        label={say.begins}
        hint={say.starterHints[chosen]}
        of={chosenStarters.map((value) => ({ value, words: say.starters[value] }))}
        chosen={chosen}
        choose={choose}
      />
      <details onToggle={({ currentTarget }) => setReading(currentTarget.open)}>
        <summary>{say.says}</summary>
        {reading ? (
          <div class="stack">
            <p class="dim">{say.saysLater}</p>
            <Sentences of={starterAgreements[chosen]} under="h2" />
          </div>
        ) : null}
      </details>
    </div>
  );
}
