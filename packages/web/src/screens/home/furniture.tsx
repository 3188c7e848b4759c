import type { Furniture, Welcome } from "@unionhall/member";
import { firstTools, toolKinds } from "@unionhall/union";
import type { VNode } from "preact";
import { roomText } from "../../messages/rooms.ts";
import { templateText } from "../../messages/templates.ts";
import { Select } from "../../parts/select.tsx";
import { Tick } from "../../parts/tick.tsx";

export interface Chosen {
  readonly tools: readonly string[];
  readonly keep: number;
  /** Null: none. */
  readonly welcome: Welcome | null;
}

interface FurnitureFieldsProps {
  /** Where it begins as one, with a first message. */
  readonly template: Required<Furniture> | null;
  readonly chosen: Chosen;
  readonly choose: (chosen: Chosen) => void;
}

/** What a circle begins with, folded away: most people take it as it is. */
export function FurnitureFields({ template, chosen, choose }: FurnitureFieldsProps): VNode {
  const say = templateText();
  const names = roomText().tools;
  const first = template?.tools ?? firstTools;
  const kinds = [...new Set([...first, ...toolKinds])].filter((each) => names[each] !== undefined);
  const turn = (what: string): void => {
    const tools = kinds.filter((each) => chosen.tools.includes(each) !== (each === what));
    choose({ ...chosen, tools, welcome: tools.includes("board") ? chosen.welcome : null });
  };
  return (
    <details>
      <summary>{say.more}</summary>
      <div class="stack">
        <fieldset class="ways">
          <legend>{say.tools}</legend>
          <div class="ticks">
            {kinds.map((what) => (
              <Tick key={what} words={names[what]!} on={chosen.tools.includes(what)} set={() => turn(what)} />
            ))}
          </div>
        </fieldset>
        {template === null || !chosen.tools.includes("board") ? null : (
          <Tick
            words={say.welcome}
            on={chosen.welcome !== null}
            set={(on) => choose({ ...chosen, welcome: on ? template.welcome : null })}
          />
        )}
        <Keep chosen={chosen} choose={choose} />
      </div>
    </details>
  );
}

function Keep({ chosen, choose }: Omit<FurnitureFieldsProps, "template">): VNode {
  const say = templateText();
  return (
    <Select
      label={say.keep}
      hint={say.keepHint}
      of={Object.entries(say.keepDays).map(([value, words]) => ({ value, words }))}
      chosen={`${chosen.keep}`}
      choose={(days) => choose({ ...chosen, keep: Number(days) })}
    />
  );
}
