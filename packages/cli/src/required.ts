import type { Call } from "./command.ts";
import { wrongUsage } from "./exit.ts";

/** The value of an option that has to be there. */
export function required(call: Call, name: string, value: string): string {
  const given = call.value(name)?.trim();
  if (given) return given;
  throw wrongUsage(`--${name} ${value} is missing. Say it, in quotes if it has spaces.`);
}
