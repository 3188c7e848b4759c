import type {
  Attendance,
  CaucusRule,
  Method,
  Power,
  RoleRule,
  Rule,
  Standing,
  Starter,
  StewardRule,
  Subject,
} from "@unionhall/union";

/** Parts of the page, in the order in which they are read. */
export const groupNames = [
  "stewards",
  "coming",
  "roles",
  "calls",
  "decide-agreement",
  "decide-roles",
  "decide-people",
  "decide-other",
  "caucuses",
  "can",
  "may-not",
  "never",
] as const;
export type GroupName = (typeof groupNames)[number];

/** Who can do a thing, as one sentence says it of all the things that they can do. */
export type WhoCan =
  | "everyone"
  | "members"
  | "members-two"
  | "members-together"
  | "stewards"
  | "stewards-two"
  | "stewards-or-decision"
  | "stewards-together"
  | "stewards-together-or-decision"
  | "decision";

/** An agreement's sentences in one language. What people have named is fit to stand in them already. */
export interface AgreementWords {
  readonly titles: Readonly<Record<GroupName, string>>;
  readonly began: Readonly<Record<Starter, string>>;

  readonly stewardsAre: (rule: StewardRule, chosenBy: Method) => string;
  readonly stewardsBy: Readonly<Record<StewardRule["by"], string>>;
  readonly stewardsDoor: string;
  readonly termsEnd: string;

  readonly inviting: Readonly<Record<"everyone" | "stewards", string>>;
  readonly vouches: (count: number) => string;
  readonly newcomers: Readonly<Record<Standing, string>>;
  readonly guestsMuted: string;
  readonly removing: Readonly<Record<"stewards" | "decision", string>>;
  readonly going: string;

  /** What those roles are called that every starter has. */
  readonly roles: Readonly<Record<string, string>>;
  readonly role: (rule: RoleRule, named: string, chosenBy: Method) => string;

  /** What is kept of who came to a call. */
  readonly attendance: Readonly<Record<Attendance, string>>;

  readonly method: (rule: Rule) => string;
  /** Null where nobody has to take part. */
  readonly quorum: (rule: Rule) => string | null;
  readonly days: (days: Rule["days"]) => string;
  /** Null where there is nothing to count again. */
  readonly challenge: (days: number) => string | null;
  readonly hidden: string;
  readonly reasons: string;
  readonly late: Readonly<Record<"yes" | "no", string>>;

  readonly caucus: Readonly<Record<CaucusRule["may"], (name: string, on: readonly Subject[], days: number) => string>>;

  /** To follow "can". */
  readonly powers: Readonly<Record<Power, string>>;
  readonly can: Readonly<Record<WhoCan, (what: readonly string[]) => string>>;
  readonly adviser: (can: readonly string[]) => string;
  readonly guest: (can: readonly string[]) => string;
  readonly founder: string;
  readonly operator: string;

  /** What stands in every circle, and no decision changes. */
  readonly never: { readonly line: string; readonly gift: string; readonly void: string; readonly walk: string };
  readonly ofTwo: readonly string[];
}
