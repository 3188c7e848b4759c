import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { mostLanguages } from "@unionhall/union";
import { beforeCallText } from "../../messages/before-call.ts";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { listed } from "../../parts/listed.ts";
import { Select } from "../../parts/select.tsx";
import { Tick } from "../../parts/tick.tsx";
import { languageName, offered } from "./language-names.ts";

export interface Spoken {
  readonly languages: readonly string[];
  readonly interpreted: readonly string[];
}

/** In which languages it is held, in the words of whoever reads it. */
export function LanguagesOf({ languages, interpreted }: Spoken): VNode | null {
  const say = beforeCallText();
  const words = languages.map((each) => {
    const name = languageName(each, text().language);
    return interpreted.includes(each) ? say.withInterpreter(name) : name;
  });
  return words.length === 0 ? null : <p>{say.inLanguages(listed(words))}</p>;
}

interface FieldProps extends Spoken {
  readonly set: (spoken: Spoken) => void;
}

export function LanguagesField({ languages, interpreted, set }: FieldProps): VNode {
  const say = beforeCallText();
  const { language: reads } = text();
  const others = offered(reads).filter(({ value }) => !languages.includes(value));
  const [next, setNext] = useState(others[0]?.value ?? "");
  const chosen = others.some(({ value }) => value === next) ? next : (others[0]?.value ?? "");
  const without = (all: readonly string[], one: string): readonly string[] => all.filter((each) => each !== one);
  return (
    <fieldset class="ways">
      <legend>{say.languages}</legend>
      <ul class="list">
        {languages.map((each) => {
          const name = languageName(each, reads);
          const on = interpreted.includes(each);
          const turn = (yes: boolean): void =>
            set({ languages, interpreted: yes ? [...interpreted, each] : without(interpreted, each) });
          return (
            <li key={each} class="stack-s">
              <div class="row">
                <b class="grow">{name}</b>
                <Button
                  label={say.dropLanguage(name)}
                  press={() => set({ languages: without(languages, each), interpreted: without(interpreted, each) })}
                >
                  {say.drop}
                </Button>
              </div>
              <div class="ticks">
                <Tick words={say.withInterpreter(name)} on={on} set={turn} />
              </div>
            </li>
          );
        })}
      </ul>
      {languages.length >= mostLanguages || chosen === "" ? null : (
        <>
          <Select<string> label={say.language} of={others} chosen={chosen} choose={setNext} />
          <Button press={() => set({ languages: [...languages, chosen], interpreted })}>{say.addLanguage}</Button>
        </>
      )}
    </fieldset>
  );
}
