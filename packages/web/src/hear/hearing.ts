import type { Language } from "@unionhall/member";
import type { ReadonlySignal, Signal } from "@preact/signals";
import { signal } from "@preact/signals";
import { breaths, ownVoice } from "./voices.ts";

const synthesis = (globalThis as { readonly speechSynthesis?: SpeechSynthesis }).speechSynthesis;

const known: Signal<readonly SpeechSynthesisVoice[]> = signal(synthesis?.getVoices() ?? []);
synthesis?.addEventListener("voiceschanged", () => {
  known.value = synthesis.getVoices();
});

const nowHeard: Signal<symbol | null> = signal(null);
/** What is being read aloud, by whoever asked. One thing at a time. */
export const heard: ReadonlySignal<symbol | null> = nowHeard;

/** Whether this device has a voice of its own. */
export function canHear(language: Language): boolean {
  return ownVoice(known.value, language) !== null;
}

/** Reads words aloud; whatever was being read stops. */
export function hear(who: symbol, words: string, language: Language): void {
  const voice = ownVoice(known.value, language);
  if (synthesis === undefined || voice === null) return;
  synthesis.cancel();
  nowHeard.value = who;
  const rest = [...breaths(words)];
  const goOn = (): void => {
    const next = rest.shift();
    if (nowHeard.value !== who) return;
    if (next === undefined) return stopHearing(who);
    const breath = new SpeechSynthesisUtterance(next);
    [breath.voice, breath.lang] = [voice, voice.lang];
    breath.addEventListener("end", goOn);
    breath.addEventListener("error", () => stopHearing(who));
    synthesis.speak(breath);
  };
  goOn();
}

/** Where something else is being read by now, that goes on. */
export function stopHearing(who: symbol): void {
  if (nowHeard.value !== who) return;
  nowHeard.value = null;
  synthesis?.cancel();
}
