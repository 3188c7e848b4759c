import type { Choice, Method, Standing } from "@unionhall/union";

/** What a plain letter says in one language. None of it says who is written to, or what they belong to. */
export interface PlainLetterWords {
  readonly greeting: (to: string) => string;
  readonly opening: string;
  readonly does: string;
  readonly deeds: {
    readonly agreement: string;
    readonly steward: Readonly<Record<"on" | "off", string>>;
    readonly role: Readonly<Record<"on" | "off", (role: string) => string>>;
    readonly standing: Readonly<Record<Standing, string>>;
    readonly removal: string;
    readonly seat: Readonly<Record<"on" | "off", string>>;
  };
  readonly objections: string;
  readonly reasons: Readonly<Record<"advice" | "other", string>>;
  readonly changing: (day: string) => string;
  readonly by: (day: string) => string;
  readonly answer: string;
  readonly tick: Readonly<Record<"one" | "any" | "order", string>>;
  /** Each thing that can be said, but to choose between options: these stand there themselves. */
  readonly choices: Readonly<Record<Exclude<Choice, "options" | "advice">, string>>;
  readonly advice: string;
  readonly reason: Readonly<Record<"asked" | "free", string>>;
  /** Where something against it stands in its way. */
  readonly against: Readonly<Record<Extract<Method, "consent" | "consensus">, string>>;
  readonly closing: string;
  readonly sendTo: string;
}
