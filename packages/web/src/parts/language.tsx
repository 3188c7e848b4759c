import type { VNode } from "preact";
import { languageNames, languages, text } from "../messages/messages.ts";
import { talk } from "../state/preferences.ts";
import { Choices } from "./choices.tsx";

export function LanguageChoice(): VNode {
  const { language, common } = text();
  return (
    <Choices
      legend={common.language}
      of={languages.map((value) => ({ value, words: languageNames[value], lang: value }))}
      chosen={language}
      choose={(next) => void talk(next)}
    />
  );
}
