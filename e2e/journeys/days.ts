import { msInDay } from "@unionhall/protocol";
import type { Journey, OnPhone, PhoneOptions } from "./journey.ts";

/** Days that go by in a journey, for its hall and for everybody's phone. */
export interface Days {
  /** In ms since 1970. */
  readonly now: () => number;
  readonly phone: (at: Journey, name: string, options?: PhoneOptions) => Promise<OnPhone>;
  readonly pass: (days: number, phones: readonly OnPhone[]) => Promise<void>;
}

export function daysGoBy(): Days {
  let ahead = 0;
  const now = (): number => Date.now() + ahead;
  return {
    now,
    async phone(at, name, options) {
      const made = await at.phone(name, options);
      await made.page.clock.install({ time: now() });
      return made;
    },
    async pass(days, phones) {
      ahead += days * msInDay;
      await Promise.all(phones.map(({ page }) => page.clock.fastForward(days * msInDay)));
    },
  };
}
