export type TemplateName = "calls" | "advisers" | "sex-workers" | "chapters" | "support" | "welcome" | "facilitators";

/** The circles that a national union begins with beside its first, and each one's first tools as they stand in its dock. */
export const templates: Readonly<Record<TemplateName, readonly string[]>> = {
  calls: ["board", "schedule", "docs", "lists"],
  advisers: ["board", "docs"],
  "sex-workers": ["chat", "board", "schedule", "lists", "docs"],
  chapters: ["board", "chat", "schedule", "lists", "docs"],
  support: ["chat", "check-ins", "board"],
  welcome: ["chat", "board"],
  facilitators: ["chat", "schedule", "lists", "docs"],
};

export const templateNames: readonly TemplateName[] = Object.keys(templates) as TemplateName[];
