import type { Language, WarningWords } from "@unionhall/member";
import type { Signal } from "@preact/signals";
import { batch, signal } from "@preact/signals";
import type { alone } from "./en/alone.ts";
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

/** What is said before the door. English is the type, so another language lacks nothing or does not compile. */
export interface FirstMessages {
  readonly language: Language;
  readonly common: typeof common;
  readonly arriving: typeof arriving;
  readonly words: typeof words;
  readonly home: typeof home;
  readonly problems: typeof problems;
}

/** What is said behind it alone. */
export interface InsideMessages {
  readonly circle: typeof circle;
  readonly people: typeof people;
  readonly stewards: typeof stewards;
  readonly walk: typeof walk;
  readonly me: typeof me;
  readonly desk: typeof desk;
  readonly checks: typeof checks;
  readonly alone: typeof alone;
}

/** Everything the app says. */
export interface Messages extends FirstMessages, InsideMessages {}

export const languages: readonly Language[] = ["en", "es"];
export const languageNames: Readonly<Record<Language, string>> = { en: "English", es: "Español" };

const spoken: Signal<(FirstMessages & Partial<InsideMessages>) | null> = signal(null);

/** What the screens say now; whoever reads it is drawn anew when it changes. */
export function text(): Messages {
  if (spoken.value === null) throw new Error("no language is loaded yet");
  // The screens behind the door come together with what they say, so nobody misses it before.
  return spoken.value as Messages;
}

const warnings: Signal<WarningWords | null> = signal(null);
let isInside = false;

/** What warnings say; null before the screens that have them are here, and whoever reads it is drawn anew then. */
export function warningWords(): WarningWords | null {
  return warnings.value;
}

/** Each language is its own files: nobody pays for the one they do not speak, or for what is said inside before they are there. */
export async function speak(language: Language): Promise<void> {
  const [first, inside, words] = await Promise.all([
    firstIn(language),
    isInside ? insideIn(language) : null,
    isInside ? warningsIn(language) : null,
  ]);
  batch(() => {
    spoken.value = { ...first, ...inside };
    warnings.value = words;
  });
  document.documentElement.lang = language;
}

/** From now on what is said behind the door is spoken too, and warnings. */
export async function speakInside(): Promise<void> {
  isInside = true;
  await speak(text().language);
}

async function firstIn(language: Language): Promise<FirstMessages> {
  return language === "es" ? (await import("./es.ts")).es : (await import("./en.ts")).en;
}

async function insideIn(language: Language): Promise<InsideMessages> {
  return language === "es" ? (await import("./es-inside.ts")).inside : (await import("./en-inside.ts")).inside;
}

function warningsIn(language: Language): Promise<WarningWords> {
  return language === "es" ? import("@unionhall/member/warnings/es") : import("@unionhall/member/warnings/en");
}
