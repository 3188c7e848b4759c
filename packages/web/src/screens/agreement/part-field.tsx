import type { VNode } from "preact";
import { ruleText } from "../../messages/rules.ts";
import { Select } from "../../parts/select.tsx";

/** A share of people as it is said: “two thirds”. */
function partWords(percent: number): string {
  const say = ruleText();
  return say.parts[percent] ?? say.percent(percent);
}

interface PartFieldProps {
  readonly label: string;
  readonly percent: number | null;
  /** From which share on, in percent. */
  readonly from: number;
  /** What it says where it is null, or 0. */
  readonly none?: { readonly value: number | null; readonly words: string };
  readonly words?: (part: string) => string;
  readonly set: (percent: number | null) => void;
}

/** A share of people: those that are usual, and the one that is set. */
export function PartField({ label, percent, from, none, words = (part) => part, set }: PartFieldProps): VNode {
  const usual = Object.keys(ruleText().parts).map(Number);
  const isNone = none !== undefined && percent === none.value;
  const all = percent === null || isNone ? usual : [...new Set([...usual, percent])].toSorted((a, b) => a - b);
  const shares = all
    .filter((each) => each >= from || each === percent)
    .map((each) => ({ value: `${each}`, words: words(partWords(each)) }));
  return (
    <Select
      label={label}
      of={none === undefined ? shares : [{ value: "", words: none.words }, ...shares]}
      chosen={isNone ? "" : `${percent}`}
      choose={(chosen) => set(chosen === "" ? (none?.value ?? null) : Number(chosen))}
    />
  );
}
