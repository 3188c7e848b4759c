/** Runs it once the browser has nothing else to do, within seconds. */
export function whenQuiet(run: () => void): void {
  if ("requestIdleCallback" in globalThis) requestIdleCallback(run, { timeout: 5_000 });
  else setTimeout(run, 1_000);
}
