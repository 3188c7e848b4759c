import type { TemplateName } from "@unionhall/union";
import type { Language } from "../api.ts";
import type { AboutCircle } from "../foundings.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";

/** What a circle of each template is called and is for. */
export type TemplateWords = Readonly<Record<TemplateName, Required<AboutCircle>>>;

export const templateWords: Readonly<Record<Language, TemplateWords>> = { en, es };
