import type { Language } from "@unionhall/member";
import type { ReadonlySignal, Signal } from "@preact/signals";
import { signal } from "@preact/signals";
import type { Guise } from "../guise/guises.ts";
import { filesOf, guises } from "../guise/guises.ts";
import { languages, speak, text } from "../messages/messages.ts";
import { kept } from "./kept.ts";

export type Theme = "system" | "light" | "dark";
export const themes: readonly Theme[] = ["system", "light", "dark"];

const chosenTheme: Signal<Theme> = signal("system");
export const theme: ReadonlySignal<Theme> = chosenTheme;

export function wear(next: Theme): void {
  chosenTheme.value = next;
  kept.write("theme", next);
  if (next === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = next;
  tintBrowser();
}

const chosenGuise: Signal<Guise> = signal("paper");
export const guise: ReadonlySignal<Guise> = chosenGuise;

/** From now on the app is called and drawn like this, also where it is put on the home screen after this. */
export function dress(next: Guise): void {
  chosenGuise.value = next;
  kept.write("guise", next);
  nameToBrowser();
}

function nameToBrowser(): void {
  const { manifest, icon } = filesOf(guise.value, text().language);
  const of = { manifest, icon: `${icon}.svg`, "apple-touch-icon": `${icon}-180.png` };
  for (const [rel, file] of Object.entries(of))
    document.querySelector(`link[rel="${rel}"]`)?.setAttribute("href", file);
}

const toldOf: Signal<string | null> = signal(kept.read("told-of"));
/** The address of a hall of whose move the person has been told. */
export const hallToldOf: ReadonlySignal<string | null> = toldOf;

export function wasTold(hall: string): void {
  toldOf.value = hall;
  kept.write("told-of", hall);
}

/** The browser's own bars take the colour of the paper, which only the token file knows. */
function tintBrowser(): void {
  let meta = document.querySelector<HTMLMetaElement>("meta[name=theme-color]");
  if (meta === null) {
    meta = document.createElement("meta");
    meta.name = "theme-color";
    document.head.append(meta);
  }
  meta.content = getComputedStyle(document.documentElement).getPropertyValue("--paper").trim();
}

export async function talk(language: Language): Promise<void> {
  kept.write("language", language);
  await speak(language);
  nameToBrowser();
}

/** The language chosen here, or else the first of the browser's that the app speaks. */
export function firstLanguage(chosen: string | null, wished: readonly string[]): Language {
  const candidates = [chosen ?? "", ...wished].map((tag) => tag.slice(0, 2).toLowerCase());
  return (
    languages.find((language) => language === candidates.find((tag) => languages.includes(tag as Language))) ?? "en"
  );
}

function speakAsWished(): Promise<void> {
  return speak(firstLanguage(kept.read("language"), navigator.languages));
}

export async function takeUpPreferences(): Promise<void> {
  const saved = kept.read("theme");
  wear(themes.find((name) => name === saved) ?? "system");
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", tintBrowser);
  await speakAsWished();
  // A browser may come to speak another language while the app is open.
  addEventListener("languagechange", () => void speakAsWished().then(nameToBrowser));
  const worn = kept.read("guise");
  dress(guises.find((name) => name === worn) ?? "paper");
}
