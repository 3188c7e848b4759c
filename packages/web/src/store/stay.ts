/** Asks the browser not to clear what is kept when space runs short. It may say no; then nothing is lost by asking. */
export function stayOnDevice(): void {
  void navigator.storage?.persist?.().catch(() => false);
}

/** How many bytes the browser says there is room for; null where it does not tell. */
export async function roomHere(): Promise<number | null> {
  const { quota, usage } = (await navigator.storage?.estimate?.()) ?? {};
  return quota === undefined || usage === undefined ? null : quota - usage;
}
