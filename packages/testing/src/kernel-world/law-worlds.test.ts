import type { Void } from "@unionhall/kernel";
import {
  memberHeld,
  memberRemoved,
  rulesRaised,
  seatOpened,
  stewardEnded,
  stewardNamed,
  stewards,
  stewardsAsOf,
} from "@unionhall/kernel";
import type { EntryId } from "@unionhall/protocol";
import { idOf } from "@unionhall/protocol";
import type { Standing } from "@unionhall/union";
import {
  agreementChanged,
  agreementMade,
  clocksStarted,
  clocksStopped,
  invitationMarked,
  newLaw,
  roleEnded,
  roleGiven,
  standingChanged,
  standingOf,
  standings,
  starterAgreements,
  starters,
  stateOf,
} from "@unionhall/union";
import fc from "fast-check";
import { expect, test } from "vitest";
import { agreementOf } from "./lawful.ts";
import type { Figure } from "./paper.ts";
import { Paper, seatNumber } from "./paper.ts";

const most = 5;
const deed = fc.record({
  what: fc.constantFrom(
    "agree",
    "mark",
    "standing",
    "role",
    "end-role",
    "name",
    "end",
    "remove",
    "hold",
    "stop",
    "start",
    "seat",
    "rules",
  ),
  by: fc.nat(most),
  whom: fc.nat(most),
  as: fc.constantFrom(...standings),
  starter: fc.constantFrom(...starters),
  /** Names an entry for a decision: one that there is, or none. */
  warrant: fc.option(fc.nat(40), { freq: 2 }),
  later: fc.constantFrom(0, 0, 1, 40, 400),
});

/** A circle of whom the second half came as something else, and its people. */
function lawful(as: readonly Standing[]): { paper: Paper; people: readonly Figure[] } {
  const paper = Paper.found(newLaw());
  const { founder } = paper;
  paper.does(founder, agreementMade, { agreement: agreementOf("large", { vouches: 0 }), standings: [] });
  const people = [founder];
  for (const each of as) {
    const link = paper.invite(founder);
    paper.does(founder, invitationMarked, { invitation: link.invitation, as: each });
    people.push(paper.admit(people[1] ?? founder, link)!);
  }
  // Three have stewarded: as long as fewer have, those who do name others.
  for (const { id } of people.slice(1, 3)) paper.book.members.get(id)!.terms.push({ from: 1, until: 1 });
  return { paper, people };
}

type Tried = typeof deed extends fc.Arbitrary<infer T> ? T : never;

/** Why it does not count; null when it does. Everybody consents to it, and the founder with their words. */
function tries(paper: Paper, people: readonly Figure[], { what, by, whom, as, starter, warrant }: Tried): Void | null {
  const { book, founder } = paper;
  const [author, { id: member }] = [people[by]!, people[whom]!];
  const named: EntryId | undefined = warrant === null ? undefined : idOf("entry", new Uint8Array(32).fill(warrant));
  const signature = new Uint8Array(64);
  const consents = people.map(({ keys }) => ({ by: keys.signing, signature }));
  const agreed = { after: stewardsAsOf(book), consents: [...consents, { by: founder.keys.renew, signature }] };
  return {
    agree: () => paper.does(author, agreementChanged, { agreement: starterAgreements[starter] }, named),
    mark: () => paper.does(author, invitationMarked, { invitation: paper.invite(founder).invitation, as }, named),
    standing: () => paper.does(author, standingChanged, { member, as }, named),
    role: () => paper.does(author, roleGiven, { member, role: "facilitator" }, named),
    "end-role": () => paper.does(author, roleEnded, { member, role: "facilitator" }, named),
    name: () => paper.does(author, stewardNamed, { member, ...agreed }, named),
    end: () => paper.does(author, stewardEnded, { member, ...agreed }, named),
    remove: () => paper.does(author, memberRemoved, { member }, named),
    hold: () => paper.does(author, memberHeld, { member }, named),
    stop: () => paper.does(author, clocksStopped, {}, named),
    start: () => paper.does(author, clocksStarted, {}, named),
    seat: () =>
      paper.does(author, seatOpened, { seat: seatNumber(by), of: "caucus", name: "", keys: [paper.key()] }, named),
    rules: () => paper.does(author, rulesRaised, { rules: book.rules + 1, ...agreed }, named),
  }[what]();
}

test("no one, and not all of them together, changes what is to be decided, whatever decision they say that there was", () => {
  const came: readonly Standing[] = ["member", "member", "member", "adviser", "guest"];
  const counted = { stood: 0, fell: 0 };
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 25, size: "max" }), (deeds) => {
      const { paper, people } = lawful(came);
      const { book, founder } = paper;
      for (const each of deeds) {
        paper.day += each.later;
        counted[tries(paper, people, each) === null ? "stood" : "fell"]++;
      }
      const { agreement, roles } = stateOf(book);
      expect([agreement?.began, roles, book.rules, book.seats.size]).toEqual(["large", [], 1, 0]);
      expect(people.map(({ id }) => book.members.get(id)?.state)).toEqual(people.map(() => "in"));
      expect(people.map(({ id }) => standingOf(book, id))).toEqual(["member", ...came]);
      expect(stewards(book).map(({ id }) => id)).toEqual([founder.id]);
    }),
    { seed: 11, numRuns: 200 },
  );
  expect(Math.min(counted.stood, counted.fell)).toBeGreaterThan(60);
});
