import type { Config } from "./config.ts";

/**
 * The origins under which people reach the hall, the one to show first.
 * @param port the port that is really open, which the configuration may have left to chance
 */
export function ownOrigins({ front, host }: Config, port: number): readonly [string, ...string[]] {
  switch (front.kind) {
    case "proxy":
      return [front.url];
    case "domain":
      return [port === 443 ? `https://${front.domain}` : `https://${front.domain}:${port}`];
    case "local":
      return [...new Set([`http://${shown(host)}:${port}`, `http://localhost:${port}`])] as [string, ...string[]];
    default:
      return front satisfies never;
  }
}

/** An address as it stands in a URL. Listening everywhere includes this machine's own 127.0.0.1. */
function shown(host: string): string {
  if (host === "*" || host === "0.0.0.0" || host === "::") return "127.0.0.1";
  return host.includes(":") ? `[${host}]` : host;
}
