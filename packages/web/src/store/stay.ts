/** Asks the browser not to clear what is kept when space runs short. It may say no; then nothing is lost by asking. */
export function stayOnDevice(): void {
  void navigator.storage?.persist?.().catch(() => false);
}
