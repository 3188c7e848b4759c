import type { VNode } from "preact";
import { ruleText } from "../../messages/rules.ts";
import { Select } from "../../parts/select.tsx";

interface TermFieldProps {
  /** Null: it does not end by itself. */
  readonly days: number | null;
  /** Whether it can be without an end. */
  readonly mayStay?: boolean;
  readonly set: (days: number | null) => void;
}

/** How long somebody carries something: what circles usually say, and what this one says already. */
export function TermField({ days, mayStay = true, set }: TermFieldProps): VNode {
  const say = ruleText();
  const usual = Object.keys(say.terms).map(Number);
  const all = days === null || usual.includes(days) ? usual : [...usual, days].toSorted((a, b) => a - b);
  const ends = all.map((each) => ({ value: `${each}`, words: say.terms[each] ?? say.days(each) }));
  return (
    <Select
      label={say.term}
      of={mayStay || days === null ? [{ value: "", words: say.noEnd }, ...ends] : ends}
      chosen={`${days ?? ""}`}
      choose={(chosen) => set(chosen === "" ? null : Number(chosen))}
    />
  );
}
