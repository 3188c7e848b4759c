import type { VNode } from "preact";
import { text } from "../../messages/messages.ts";
import { Choices } from "../../parts/choices.tsx";
import { LanguageChoice } from "../../parts/language.tsx";
import { GuiseChoice } from "./guise-choice.tsx";
import { theme, themes, wear } from "../../state/preferences.ts";

export function Looks(): VNode {
  const { me } = text();
  return (
    <section class="card">
      <h2>{me.looksTitle}</h2>
      <LanguageChoice />
      <Choices
        legend={me.theme}
        of={themes.map((value) => ({ value, words: me.themes[value] }))}
        chosen={theme.value}
        choose={wear}
      />
      <GuiseChoice />
    </section>
  );
}
