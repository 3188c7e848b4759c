import type { Signal } from "@preact/signals";
import { signal } from "@preact/signals";

export const speeds = [1, 1.5, 2] as const;
/** As it was chosen last, for all voice notes. */
export const speed: Signal<(typeof speeds)[number]> = signal(1);

export function nextSpeed(): void {
  speed.value = speeds[(speeds.indexOf(speed.value) + 1) % speeds.length]!;
}

let playing: HTMLAudioElement | null = null;

/** One voice at a time. */
export function pauseOthers(audio: HTMLAudioElement): void {
  if (playing !== audio) playing?.pause();
  playing = audio;
}
