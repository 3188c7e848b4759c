import { bool } from "@unionhall/protocol";
import type { Starter } from "../agreement/agreement.ts";
import type { Facts } from "../items/facts.ts";

/** What a national union begins with, beside the circle for everyone. */
export const nationalTemplates = [
  "calls",
  "advisers",
  "sex-workers",
  "chapters",
  "support",
  "welcome",
  "facilitators",
] as const;
export type NationalTemplate = (typeof nationalTemplates)[number];
export type TemplateName = "everyone" | NationalTemplate | "caucus" | "chapter" | "team";

export interface Template {
  /** Its first tools, as they stand in its dock. */
  readonly tools: readonly string[];
  /** For how many days the hall keeps what passes in it. */
  readonly keep: number;
  /** The agreement that it begins with. */
  readonly starter: Starter;
}

/** A circle for which nobody says otherwise. */
export const usualKeepDays = 90;

export const templates: Readonly<Record<TemplateName, Template>> = {
  everyone: { tools: ["chat", "board", "schedule", "docs"], keep: usualKeepDays, starter: "large" },
  calls: { tools: ["board", "schedule", "docs", "lists"], keep: usualKeepDays, starter: "large" },
  advisers: { tools: ["board", "docs"], keep: usualKeepDays, starter: "advisers" },
  "sex-workers": { tools: ["chat", "board", "schedule", "lists", "docs"], keep: 30, starter: "caucus" },
  chapters: { tools: ["board", "chat", "schedule", "lists", "docs"], keep: usualKeepDays, starter: "council" },
  support: { tools: ["chat", "check-ins", "board"], keep: 14, starter: "team" },
  welcome: { tools: ["chat", "board"], keep: 30, starter: "team" },
  facilitators: { tools: ["chat", "board", "schedule", "lists", "docs"], keep: usualKeepDays, starter: "team" },
  caucus: { tools: ["chat", "board", "docs"], keep: 30, starter: "caucus" },
  chapter: { tools: ["chat", "board", "schedule", "lists", "docs"], keep: usualKeepDays, starter: "chapter" },
  team: { tools: ["chat", "board", "lists", "check-ins", "docs"], keep: usualKeepDays, starter: "team" },
};

export const templateNames: readonly TemplateName[] = Object.keys(templates) as TemplateName[];

/** Of a message: its first text is a template's, and not of whoever is its author. */
export const templateFacts: Facts<{ readonly template: boolean }> = { template: bool };
