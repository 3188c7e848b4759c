import type { CertificateTrouble } from "../certificate/trouble.ts";
import type { CodePlace } from "./code-place.ts";

/** Everything the hall can ever say in its log. Add an event here or it cannot be logged. */
type Events =
  | { readonly event: "started"; readonly port: number }
  | { readonly event: "stopping" }
  | { readonly event: "stopped"; readonly cleanly: boolean }
  | { readonly event: "certificate-got"; readonly daysLeft: number }
  | { readonly event: "certificate-failed"; readonly why: CertificateTrouble; readonly daysLeft: number }
  | { readonly event: "database-away" }
  | { readonly event: "database-back" }
  | { readonly event: "disk-full" }
  | { readonly event: "disk-fails" }
  | { readonly event: "fault"; readonly at: CodePlace };

/** An event with a free `string` in it turns into `never`: it cannot be written, so it cannot name a member. */
type Closed<E> = E extends unknown
  ? true extends { [K in keyof E]: string extends E[K] ? true : false }[keyof E]
    ? never
    : E
  : never;

export type HallEvent = Closed<Events>;
export type Log = (event: HallEvent) => void;

/**
 * Writes one line an event: `2026-11-23T15Z started port=7300`.
 * The time is cut to the hour, so that no line can be laid beside a trace of the network and name a moment.
 */
export function lineLog(write: (line: string) => void, now: () => number = Date.now): Log {
  return ({ event, ...numbers }) => {
    const hour = new Date(now()).toISOString().slice(0, 13);
    const facts = Object.entries(numbers).map(([name, value]) => ` ${name}=${String(value)}`);
    write(`${hour}Z ${event}${facts.join("")}\n`);
  };
}

export const silentLog: Log = () => {};
