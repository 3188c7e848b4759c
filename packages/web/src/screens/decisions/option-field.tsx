import { longestOption, mostOptions } from "@unionhall/union";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { optionText } from "../../messages/options.ts";
import { Area } from "../../parts/area.tsx";

export interface OptionsTyped {
  readonly typed: string;
  readonly write: (typed: string) => void;
  readonly options: readonly string[];
  /** Why these cannot be chosen between; null where they can. */
  readonly amiss: string | null;
}

/** Between what people choose, where they do: one in each line. */
export function useOptions(asked: boolean): OptionsTyped {
  const say = optionText();
  const [typed, write] = useState("");
  const lines = typed.split("\n").flatMap((line) => line.trim() || []);
  const options = asked ? [...new Set(lines)] : [];
  const amiss = !asked
    ? null
    : options.length < 2
      ? say.tooFew
      : options.length > mostOptions
        ? say.tooMany(mostOptions)
        : options.some(({ length }) => length > longestOption)
          ? say.tooLong(longestOption)
          : null;
  return { typed, write, options, amiss };
}

export function OptionField({ typed: { typed, write } }: { readonly typed: OptionsTyped }): VNode {
  const say = optionText();
  return <Area label={say.field} hint={say.fieldHint} value={typed} rows={4} optional write={write} />;
}
