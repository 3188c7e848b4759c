import type { TemplateName } from "@unionhall/union";
import { templates } from "@unionhall/union";
import type { Language } from "../api.ts";
import type { AboutCircle, Furniture, Welcome } from "../foundings.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";

/** Of a template, in one language. */
export interface WordsOfTemplate extends Required<AboutCircle> {
  /** What the first message says first: what the circle is for. */
  readonly text: string;
  /** What to do first. */
  readonly first: readonly string[];
}

export interface TemplateWords {
  readonly of: Readonly<Record<TemplateName, WordsOfTemplate>>;
  /** What the first message of each is called, what stands above what to do first, and how each ends. */
  readonly welcome: { readonly title: string; readonly first: string; readonly hall: string };
}

const words: Readonly<Record<Language, TemplateWords>> = { en, es };

/** A circle as a template has it, in one language. */
export function fromTemplate(name: TemplateName, language: Language): Required<AboutCircle & Furniture> {
  const { title, purpose } = words[language].of[name];
  return { title, purpose, ...templates[name], welcome: welcomeTo(name, language) };
}

function welcomeTo(name: TemplateName, language: Language): Welcome {
  const { of, welcome } = words[language];
  const { text, first } = of[name];
  const list = first.map((each) => `- ${each}`).join("\n");
  return { title: welcome.title, text: [text, `## ${welcome.first}`, list, welcome.hall].join("\n\n") };
}
