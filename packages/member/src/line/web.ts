/** The two ways a browser or Node talks to a hall. */
export interface Web {
  readonly WebSocket: typeof WebSocket;
  readonly fetch: typeof fetch;
}

export function wireAddress(hall: string, scheme: "http" | "ws"): string {
  const url = new URL("/wire", hall);
  if (scheme === "ws") url.protocol = url.protocol === "https:" ? "wss:" : "ws:";
  return url.href;
}
