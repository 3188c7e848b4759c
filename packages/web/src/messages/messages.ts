import type { Language, WarningWords } from "@unionhall/member";
import type { Signal } from "@preact/signals";
import { batch, signal } from "@preact/signals";
import type { arriving } from "./en/arriving.ts";
import type { checks } from "./en/checks.ts";
import type { circle } from "./en/circle.ts";
import type { common } from "./en/common.ts";
import type { desk } from "./en/desk.ts";
import type { home } from "./en/home.ts";
import type { me } from "./en/me.ts";
import type { people } from "./en/people.ts";
import type * as problems from "./en/problems.ts";
import type { stewards } from "./en/stewards.ts";
import type { walk } from "./en/walk.ts";
import type { words } from "./en/words.ts";

/** Everything the app says. English is the type, so another language lacks nothing or does not compile. */
export interface Messages {
  readonly language: Language;
  readonly common: typeof common;
  readonly arriving: typeof arriving;
  readonly words: typeof words;
  readonly home: typeof home;
  readonly circle: typeof circle;
  readonly people: typeof people;
  readonly stewards: typeof stewards;
  readonly walk: typeof walk;
  readonly me: typeof me;
  readonly desk: typeof desk;
  readonly problems: typeof problems;
  readonly checks: typeof checks;
}

export const languages: readonly Language[] = ["en", "es"];
export const languageNames: Readonly<Record<Language, string>> = { en: "English", es: "Español" };

const spoken: Signal<Messages | null> = signal(null);

/** What the screens say now; whoever reads it is drawn anew when it changes. */
export function text(): Messages {
  if (spoken.value === null) throw new Error("no language is loaded yet");
  return spoken.value;
}

const warnings: Signal<WarningWords | null> = signal(null);
let warns = false;

/** What warnings say; null before the screens that have them are here, and whoever reads it is drawn anew then. */
export function warningWords(): WarningWords | null {
  return warnings.value;
}

/** Each language is its own file: nobody pays for the one they do not speak, or for warnings before they are inside. */
export async function speak(language: Language): Promise<void> {
  const [messages, words] = await Promise.all([messagesIn(language), warns ? warningsIn(language) : null]);
  batch(() => {
    spoken.value = messages;
    warnings.value = words;
  });
  document.documentElement.lang = language;
}

/** From now on warnings are spoken too. */
export async function speakWarnings(): Promise<void> {
  warns = true;
  await speak(text().language);
}

async function messagesIn(language: Language): Promise<Messages> {
  return language === "es" ? (await import("./es.ts")).es : (await import("./en.ts")).en;
}

function warningsIn(language: Language): Promise<WarningWords> {
  return language === "es" ? import("@unionhall/member/warnings/es") : import("@unionhall/member/warnings/en");
}
