import type { Member } from "@unionhall/kernel";
import {
  invitationConfirmed,
  memberConfirmed,
  memberHeld,
  memberLeft,
  memberVouched,
  pauseAt,
} from "@unionhall/kernel";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Figure, Link } from "./paper.ts";
import { Paper } from "./paper.ts";

/** Four who came together some days ago, and whoever has the phone of one of them. */
class Sweep {
  readonly paper: Paper = Paper.found();
  readonly honest: readonly Figure[];
  readonly phone: Figure;
  /** Let in by the phone, or by one of these; and who came by others. */
  readonly puppets: Figure[] = [];
  readonly guests: Figure[] = [];
  readonly links: Link[] = [];

  constructor(daysAgo: number) {
    const { paper } = this;
    const { founder } = paper;
    const bo = paper.admit(founder, paper.invite(founder))!;
    const [cy, di] = [1, 2].map(() => paper.admit(bo, paper.invite(founder))!);
    this.honest = [founder, bo, cy!];
    this.phone = di!;
    paper.day += daysAgo;
  }

  get theirs(): readonly Figure[] {
    return [this.phone, ...this.puppets];
  }

  /** Somebody's device opens the door; honest ones open to anybody who has a link. */
  open(by: Figure, link: Link): void {
    const newcomer = this.paper.admit(by, link);
    if (newcomer === null) return;
    this.links.splice(this.links.indexOf(link), 1);
    const isTheirs = this.theirs.some((each) => each === by || each === link.by);
    (isTheirs ? this.puppets : this.guests).push(newcomer);
  }

  hold(): void {
    for (const by of this.honest.slice(0, 2)) this.paper.does(by, memberHeld, { member: this.phone.id });
  }

  get everyone(): readonly Figure[] {
    return [...this.honest, ...this.theirs, ...this.guests].filter((each) => this.member(each).state === "in");
  }

  member({ id }: Figure): Member {
    return this.paper.book.members.get(id)!;
  }

  isSilent(figure: Figure): boolean {
    const { book, day } = this.paper;
    const member = this.member(figure);
    return member.state !== "in" || pauseAt(member, { seq: book.last + 1, day }) !== null;
  }

  isWaiting(figure: Figure): boolean {
    return this.member(figure).suspensions.some(({ until }) => until === null);
  }

  get standing(): readonly Figure[] {
    return this.everyone.filter((each) => !this.isWaiting(each));
  }
}

const at = fc.noBias(fc.nat(99));
const kinds = [
  "invite",
  "open",
  "open",
  "confirm",
  "confirm",
  "stand",
  "hold",
  "vouch",
  "renew",
  "leave",
  "day",
] as const;
const deed = fc.record({
  what: fc.constantFrom(...kinds),
  by: at,
  whom: at,
});
const deeds = (maxLength: number): fc.Arbitrary<readonly Deed[]> => fc.array(deed, { maxLength, size: "max" });
type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never;
const pick = <T>(list: readonly T[], index: number): T => list[index % list.length]!;

/** One of them does something; doors are opened by anybody. */
function act(sweep: Sweep, doers: readonly Figure[], { what, by: which, whom }: Deed): void {
  const { paper, links, everyone } = sweep;
  const by = pick(doers, which);
  const link = links.length === 0 ? null : pick(links, whom);
  if (what === "invite") links.push(paper.invite(by));
  if (what === "open" && link !== null) sweep.open(pick(everyone, which), link);
  if (what === "confirm") paper.does(by, memberConfirmed, { member: pick(everyone, whom).id });
  if (what === "stand" && link !== null) paper.does(by, invitationConfirmed, { invitation: link.invitation });
  if (what === "hold") paper.does(by, memberHeld, { member: pick(everyone, whom).id });
  if (what === "vouch" && link !== null)
    paper.does(by, memberVouched, { invitation: link.invitation, signing: by.keys.signing });
  if (what === "renew" && by !== sweep.phone) paper.renew(by);
  if (what === "leave" && by !== sweep.phone && sweep.standing.length > 2) paper.does(by, memberLeft, {});
  if (what === "day") paper.day += 1;
}

test("whatever a stolen phone and whoever it let in do for each other, none of them is heard until somebody else says so", () => {
  const counted = { silenced: 0, later: 0 };
  fc.assert(
    fc.property(deeds(40), deeds(20), deeds(40), (before, during, after) => {
      const sweep = new Sweep(8);
      for (const each of before) act(sweep, sweep.theirs, each);
      const heldOn = sweep.paper.day;
      sweep.hold();
      const { holds } = sweep.member(sweep.phone);
      fc.pre(holds.length > 0);
      const recent = sweep.puppets.filter((each) => heldOn - sweep.member(each).grant.day <= 7);
      for (const each of recent) expect(sweep.isSilent(each)).toBe(true);
      counted.silenced += recent.length;
      for (const [days, done] of [[0, during] as const, [4, after] as const]) {
        sweep.paper.day += days;
        for (const each of done) act(sweep, sweep.theirs, each);
        for (const one of recent) expect(sweep.isSilent(one)).toBe(true);
      }
      counted.later += sweep.puppets.length - recent.length;
    }),
    { seed: 5, numRuns: 300 },
  );
  expect(counted.silenced).toBeGreaterThan(100);
  expect(counted.later).toBeGreaterThan(100);
});

test("whoever is held, somebody is left to speak, and each who waits can be stood by with one word", () => {
  const held = fc.array(fc.tuple(at, at, at), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.constantFrom(0, 8), deeds(20), held, (daysAgo, before, holds) => {
      const sweep = new Sweep(daysAgo);
      const { paper } = sweep;
      for (const each of before) act(sweep, [...sweep.theirs, ...sweep.honest], each);
      for (const [a, b, whom] of holds) {
        const everyone = sweep.everyone;
        for (const by of [a, b]) paper.does(pick(everyone, by), memberHeld, { member: pick(everyone, whom).id });
        paper.day += 4;
        expect(sweep.standing).not.toEqual([]);
        for (const one of sweep.everyone) {
          if (!sweep.isWaiting(one)) continue;
          const words = sweep.standing.map((by) => paper.does(by, memberConfirmed, { member: one.id }));
          expect(words.filter((why) => why === null)).toHaveLength(1);
          expect(sweep.isWaiting(one)).toBe(false);
        }
      }
    }),
    { seed: 6, numRuns: 300 },
  );
});
