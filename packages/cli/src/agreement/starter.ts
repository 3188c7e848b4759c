import type { Starter } from "@unionhall/union";
import { chosenStarters } from "@unionhall/union";
import type { Call } from "../command.ts";
import { wrongUsage } from "../exit.ts";
import { quoted } from "../show/plain.ts";

/** The starter that an option names; undefined where it is left out. Throws `Trouble`. */
export function starterTyped({ value }: Call, option: string): Starter | undefined {
  const said = value(option);
  const starter = chosenStarters.find((each) => each === said);
  if (said !== undefined && starter === undefined)
    throw wrongUsage(`--${option} is ${quoted(said)}. Say one of: ${chosenStarters.join(", ")}.`);
  return starter;
}
