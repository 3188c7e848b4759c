import type { Member, Outcome, TimeOutView } from "@unionhall/member";

interface Lent {
  readonly timeOuts: () => readonly TimeOutView[];
  readonly setTimeOuts: (timeOuts: readonly TimeOutView[]) => void;
  readonly deed: (change?: () => void) => Promise<Outcome<void>>;
}

/** One steward's asking is another's giving; what is lifted is gone. */
export function scriptedTimeOuts({ timeOuts, setTimeOuts, deed }: Lent): Member["timeOuts"] {
  const each = (how: (of: TimeOutView) => TimeOutView): void => setTimeOuts(timeOuts().map(how));
  return {
    look: () => timeOuts(),
    give: async (_, member) => {
      const isAsked = timeOuts().some((of) => of.member === member);
      const may = { give: false, appeal: false, lift: true };
      const done = await deed(() => each((of) => (of.member === member ? { ...of, state: "given", may } : of)));
      return done.ok ? { ok: true, value: isAsked ? "given" : "asked" } : done;
    },
    appeal: () =>
      deed(() => each((of) => (of.mine ? { ...of, appealed: true, may: { ...of.may, appeal: false } } : of))),
    lift: async (_, member) => {
      const done = await deed(() => setTimeOuts(timeOuts().filter((of) => of.member !== member)));
      return done.ok ? { ok: true, value: "over" } : done;
    },
  };
}
