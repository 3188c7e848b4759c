import type { Agreement, Standing } from "./agreement.ts";

/** Who there is, as people ask of it. Whoever founded a circle, or runs its hall, is asked for by name. */
export const whos = ["steward", "member", "adviser", "guest", "founder", "operator"] as const;
export type Who = (typeof whos)[number];

/** Alone; with a second of their kind; with others, as many as the book asks for; once it was decided; not at all. */
export type May = "yes" | "two" | "together" | "decision" | "no";

export const powerNames = [
  "leave",
  "hold",
  "invite",
  "vouch",
  "admit",
  "turn-keys",
  "letterbox",
  "remove",
  "stewards",
  "seats",
  "raise-rules",
  "stop-clocks",
  "time-out",
  "propose",
  "object",
  "waive",
  "declare",
  "challenge",
  "change-agreement",
  "give-role",
  "draw",
  "change-standing",
  "give-floor",
] as const;
export type Power = (typeof powerNames)[number];

/** The entries of the book that each is used by. */
const deeds: Readonly<Record<Power, readonly string[]>> = {
  leave: ["member.left"],
  hold: ["member.held"],
  invite: ["invitation.made", "invitation.marked"],
  vouch: ["member.vouched", "invitation.objected"],
  admit: ["member.admitted", "member.returned"],
  "turn-keys": ["epoch.turned", "letterbox.made"],
  letterbox: ["letterbox.opened", "letterbox.closed"],
  remove: ["member.removed"],
  stewards: ["steward.named", "steward.ended"],
  seats: ["seat.opened", "seat.closed"],
  "raise-rules": ["rules.raised"],
  "stop-clocks": ["clocks.stopped", "clocks.started"],
  "time-out": ["time-out.given", "time-out.lifted"],
  propose: ["proposal.opened", "proposal.amended", "proposal.withdrawn"],
  object: ["objection.raised", "objection.resolved"],
  waive: ["round.waived"],
  declare: ["outcome.declared"],
  challenge: ["outcome.challenged"],
  "change-agreement": ["agreement.changed"],
  "give-role": ["role.given", "role.ended"],
  draw: ["draw.begun", "draw.joined", "draw.opened", "draw.declined", "accountability.asked", "accountability.sat"],
  "change-standing": ["standing.changed"],
  "give-floor": ["floor.given"],
};

/** Of members who steward, of the other members, of advisers, of guests. */
type Row = Readonly<Record<"steward" | Standing, May>>;

const none = { adviser: "no", guest: "no" } as const;
const all = (may: May): Row => ({ steward: may, member: may, adviser: may, guest: may });
const members = (may: May): Row => ({ steward: may, member: may, ...none });
const stewards = (may: May): Row => ({ steward: may, member: "no", ...none });
/** What stewards do unless the agreement has it decided. A decision of all does it in any case. */
const unlessDecided = (by: "stewards" | "decision", may: May): Row => ({
  ...members("decision"),
  ...(by === "stewards" ? { steward: may } : {}),
});

/** The one table: the page that members read, and the judge, both look here. */
const table: Readonly<Record<Power, (agreement: Agreement) => Row>> = {
  leave: () => all("yes"),
  hold: () => members("two"),
  invite: ({ inviting }) => (inviting === "everyone" ? members : stewards)("yes"),
  vouch: () => members("yes"),
  admit: () => members("yes"),
  "turn-keys": () => stewards("yes"),
  // Letters from outside are read by everyone; and whoever was put out knows the old key, so it cannot wait.
  letterbox: () => stewards("yes"),
  remove: ({ removing }) => unlessDecided(removing, "yes"),
  stewards: ({ stewards: { by } }) => unlessDecided(by, "together"),
  seats: ({ stewards: { by } }) => unlessDecided(by, "yes"),
  "raise-rules": ({ stewards: { by } }) => unlessDecided(by, "together"),
  "stop-clocks": () => stewards("yes"),
  "time-out": () => stewards("two"),
  propose: () => members("yes"),
  object: () => members("yes"),
  waive: () => members("yes"),
  declare: () => members("together"),
  challenge: () => members("yes"),
  "change-agreement": () => members("decision"),
  "give-role": () => members("decision"),
  draw: () => members("yes"),
  "change-standing": () => members("decision"),
  "give-floor": () => members("yes"),
};

/** Whether somebody can do it in a circle of this agreement. */
export function may(agreement: Agreement, who: Who, power: Power): May {
  if (who === "operator") return "no";
  return table[power](agreement)[who === "founder" ? "member" : who];
}

/** Which power an entry of the book uses; undefined where the agreement has no say in it. */
export function powerOf(kind: string): Power | undefined {
  return byKind.get(kind);
}

const byKind: ReadonlyMap<string, Power> = new Map(
  powerNames.flatMap((power) => deeds[power].map((kind) => [kind, power] as const)),
);

/**
 * How many have to vouch for whoever is invited now: as many as the agreement says, or all but one where there are
 * fewer, as somebody who did not vouch lets them in.
 */
export function vouchesAsked({ vouches }: Agreement, members: number): number {
  return Math.min(vouches, Math.max(0, members - 1));
}
