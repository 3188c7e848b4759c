import type { Starter } from "@unionhall/union";
import { longestTitle } from "@unionhall/union";
import type { VNode } from "preact";
import { text } from "../../messages/messages.ts";
import { templateText } from "../../messages/templates.ts";
import { Field } from "../../parts/field.tsx";
import { StarterChoice } from "../agreement/starter-choice.tsx";
import { PurposeField } from "../dock/purpose-field.tsx";

export interface OwnWords {
  readonly title?: string;
  readonly purpose?: string;
  readonly starter?: Starter;
}

interface OneTemplateProps {
  readonly words: Required<OwnWords>;
  /** Of a circle that is there, what is done to it: its name stays. */
  readonly hint: string | null;
  readonly chosen: boolean;
  readonly turn: () => void;
  readonly write: (words: OwnWords) => void;
}

/** A circle that may be opened, with its words to change once it is chosen. */
export function OneTemplate({ words, hint, chosen, turn, write }: OneTemplateProps): VNode {
  const say = templateText();
  return (
    <div>
      <label class="item">
        <input type="checkbox" checked={chosen} onChange={turn} />
        <span class="stack-s grow">
          <b dir="auto">{words.title}</b>
          {hint === null ? null : <span class="small">{hint}</span>}
          <span class="small dim" dir="auto">
            {words.purpose}
          </span>
        </span>
      </label>
      {chosen ? (
        <details>
          <summary>
            {hint === null ? say.changeBoth : say.change}
            <span class="unseen">: {words.title}</span>
          </summary>
          <div class="stack">
            {hint === null ? (
              <Field
                name="title"
                label={text().home.circleName}
                value={words.title}
                maxLength={longestTitle}
                optional
                write={(title) => write({ title })}
              />
            ) : null}
            <PurposeField value={words.purpose} write={(purpose) => write({ purpose })} />
            {hint === null ? <StarterChoice chosen={words.starter} choose={(starter) => write({ starter })} /> : null}
          </div>
        </details>
      ) : null}
    </div>
  );
}
