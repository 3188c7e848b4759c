import type { ReadonlySignal, Signal } from "@preact/signals";
import { signal } from "@preact/signals";
import { trustedScript, workers } from "./trusted.ts";

const waiting: Signal<ServiceWorker | null> = signal(null);

/** A newer version that is fetched and waits for the person's word. */
export const newer: ReadonlySignal<ServiceWorker | null> = waiting;

/** Keeps the app on the device, after everything that the first screen needs has come. */
export async function keepApp(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  const registration = await navigator.serviceWorker.register(trustedScript(workers.service), {
    updateViaCache: "none",
  });
  // Where no version ran before, the first one waits for nobody.
  const offer = (): void => {
    if (registration.active !== null) waiting.value = registration.waiting;
  };
  offer();
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", offer);
  });
  const { active } = await navigator.serviceWorker.ready;
  // Also what was on its way as the worker came, and so came past it.
  new PerformanceObserver((list) => {
    const files = fetchedFiles(list.getEntriesByType("resource"));
    if (files.length > 0) active?.postMessage(files);
  }).observe({ type: "resource", buffered: true });
}

/** The paths of those that are parts of the app. */
function fetchedFiles(entries: readonly PerformanceEntry[]): readonly string[] {
  const urls = entries.map(({ name }) => new URL(name));
  const parts = urls.filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith("/assets/"));
  return parts.map(({ pathname }) => pathname);
}

/** Asks the hall for a newer version; true where there is one, which then waits for the person's word. */
export async function lookForNewer(): Promise<boolean> {
  const registration = await navigator.serviceWorker?.getRegistration();
  await registration?.update().catch(() => undefined);
  return registration?.installing != null || registration?.waiting != null;
}

/** Lets the newer version take over, and opens the page anew in it. */
export function update(): void {
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  waiting.value?.postMessage("take-over");
}
