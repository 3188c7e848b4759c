import type { StewardChange, Void } from "@unionhall/kernel";
import {
  bookBytes,
  bookDigest,
  invitationMade,
  memberHeld,
  memberLeft,
  memberRemoved,
  readBook,
  stewardEnded,
  stewardNamed,
  stewardsAsOf,
} from "@unionhall/kernel";
import type { Key } from "@unionhall/protocol";
import { idOf, toBytes } from "@unionhall/protocol";
import type { EntryKind, TimeOut } from "@unionhall/union";
import {
  bodyWritten,
  captionSaid,
  lineSaid,
  newLaw,
  objectionExplained,
  readLaw,
  stackLeft,
  stateOf,
  timeOutAppealed,
  timeOutAt,
  timeOutGiven,
  timeOutLifted,
} from "@unionhall/union";
import fc from "fast-check";
import { expect, test } from "vitest";
import { names, renewalKeyOf } from "./consents.ts";
import { KernelWorld } from "./kernel-world.ts";
import type { Figure } from "./paper.ts";
import { Paper } from "./paper.ts";

/** Ash, bo, cy and dee steward; mal does not. On paper, as what is signed is asked of elsewhere. */
function conflict(): { paper: Paper; people: readonly [Figure, Figure, Figure, Figure, Figure] } {
  const paper = Paper.found(newLaw());
  const ash = paper.founder;
  const bo = paper.admit(ash, paper.invite(ash))!;
  const [cy, dee, mal] = [1, 2, 3].map(() => paper.admit(bo, paper.invite(ash))!) as [Figure, Figure, Figure];
  for (const who of [bo, cy, dee])
    paper.does(ash, stewardNamed, standing(paper, who, [ash.keys.renew, ...keysOf(bo, cy)]));
  return { paper, people: [ash, bo, cy, dee, mal] };
}

const keysOf = (...figures: readonly Figure[]): readonly Key[] => figures.map(({ keys }) => keys.signing);

function standing({ book }: Paper, { id: member }: Figure, keys: readonly Key[]): StewardChange {
  const signature = new Uint8Array(64);
  return { member, after: stewardsAsOf(book), consents: keys.map((by) => ({ by, signature })) };
}

const give = (paper: Paper, by: Figure, { id: member }: Figure, days = 7): Void | null =>
  paper.does(by, timeOutGiven, { member, days });
const lift = (paper: Paper, by: Figure, { id: member }: Figure): Void | null =>
  paper.does(by, timeOutLifted, { member });
const now = ({ book, day }: Paper, { id }: Figure): TimeOut | null =>
  timeOutAt(stateOf(book).timeOuts, id, { seq: book.last + 1, day });

test("two stewards give it, for the shorter of both times; one alone, a member, or the same one twice do not", () => {
  const { paper, people } = conflict();
  const [ash, bo, cy, , mal] = people;
  expect(give(paper, mal, ash)).toBe("not-a-steward");
  expect(give(paper, ash, ash)).toBe("takes-another");
  expect(give(paper, ash, mal, 0)).toBe("no-effect");
  expect(give(paper, ash, mal)).toBeNull();
  expect(give(paper, ash, mal)).toBe("no-effect");
  expect(now(paper, mal)).toBeNull();
  paper.day += 4;
  // What ash asked for has lapsed: bo's is the first again.
  expect(give(paper, bo, mal, 5)).toBeNull();
  expect(now(paper, mal)).toBeNull();
  expect(give(paper, cy, mal, 3)).toBeNull();
  expect(now(paper, mal)).toMatchObject({ by: [bo.id, cy.id], lastDay: paper.day + 3 });
});

test("whoever is in it does nothing alone, and all that takes several, or is theirs to do for themselves", () => {
  const { paper, people } = conflict();
  const [ash, bo, cy, dee, mal] = people;
  give(paper, ash, dee);
  give(paper, bo, dee);
  const invitation = { invitation: paper.key(), latch: paper.key(), vouches: 0, until: paper.day + 14 };
  expect(paper.does(dee, invitationMade, invitation)).toBe("in-a-time-out");
  expect(paper.does(dee, memberRemoved, { member: mal.id })).toBe("in-a-time-out");
  expect(give(paper, dee, mal)).toBe("in-a-time-out");
  // Most of the stewards are counted with whoever is in it, and it takes no word of theirs away.
  const few = standing(paper, ash, keysOf(cy));
  expect(paper.does(dee, stewardEnded, few)).toBe("stewards-need-a-majority");
  expect(paper.does(dee, stewardEnded, standing(paper, ash, keysOf(bo, cy)))).toBeNull();
  expect(paper.does(dee, memberHeld, { member: ash.id })).toBeNull();
  give(paper, bo, mal);
  give(paper, cy, mal);
  expect(paper.does(mal, memberLeft, {})).toBeNull();
});

test("nobody is given another within thirty days, and no steward gives more than two", () => {
  const { paper, people } = conflict();
  const [ash, bo, cy, dee, mal] = people;
  give(paper, ash, mal, 1);
  give(paper, bo, mal, 1);
  // Taken back, it was one all the same.
  expect(lift(paper, ash, mal)).toBeNull();
  expect(now(paper, mal)).toBeNull();
  expect(give(paper, cy, mal)).toBe("too-soon");
  give(paper, ash, cy, 1);
  give(paper, bo, cy, 1);
  expect(give(paper, ash, dee)).toBe("too-many-of-these");
  paper.day += 29;
  expect(give(paper, cy, mal)).toBe("too-soon");
  paper.day += 1;
  expect(give(paper, cy, mal)).toBeNull();
  expect(give(paper, ash, mal)).toBeNull();
  expect(now(paper, mal)).not.toBeNull();
});

test("who appeals has the other stewards look at it: most of them end it, and those who gave it by one word", () => {
  const { paper, people } = conflict();
  const [ash, bo, cy, dee, mal] = people;
  expect(paper.does(mal, timeOutAppealed, {})).toBe("no-effect");
  give(paper, ash, mal);
  give(paper, bo, mal);
  expect(lift(paper, cy, mal)).toBe("too-soon");
  expect(lift(paper, mal, mal)).toBe("takes-another");
  expect(paper.does(mal, timeOutAppealed, {})).toBeNull();
  expect(paper.does(mal, timeOutAppealed, {})).toBe("no-effect");
  expect(lift(paper, cy, mal)).toBeNull();
  expect(lift(paper, cy, mal)).toBe("no-effect");
  expect(now(paper, mal)).toMatchObject({ appealed: expect.any(Number) as number });
  expect(lift(paper, dee, mal)).toBeNull();
  expect(now(paper, mal)).toBeNull();
});

test("until others have asked or looked, each steward who gave it takes it back alone, and without an appeal", () => {
  const { paper, people } = conflict();
  const [ash, bo, cy, , mal] = people;
  give(paper, ash, mal);
  give(paper, bo, mal);
  paper.does(mal, timeOutAppealed, {});
  lift(paper, cy, mal);
  expect(lift(paper, bo, mal)).toBeNull();
  expect(now(paper, mal)).toBeNull();
});

test("what one steward asked for, they take back, and another asks in vain", () => {
  const { paper, people } = conflict();
  const [ash, bo, , , mal] = people;
  give(paper, ash, mal);
  expect(lift(paper, ash, mal)).toBeNull();
  give(paper, bo, mal);
  expect(now(paper, mal)).toBeNull();
});

test("time-outs are part of the book: what is read back goes on as it did", () => {
  const { paper, people } = conflict();
  const [ash, bo, cy, , mal] = people;
  give(paper, ash, mal);
  give(paper, bo, mal);
  give(paper, bo, cy);
  paper.does(mal, timeOutAppealed, {});
  lift(paper, cy, mal);
  const { book } = paper;
  const again = readBook(bookBytes(book), readLaw);
  expect(stateOf(again).timeOuts).toEqual(stateOf(book).timeOuts);
  expect(bookDigest(again)).toEqual(bookDigest(book));
});

const person = fc.nat(4);
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ by: person, whom: person, days: fc.nat(7) }) },
  { weight: 1, arbitrary: fc.record({ by: person, lifts: person }) },
  { weight: 1, arbitrary: fc.record({ appeals: person }) },
  { weight: 2, arbitrary: fc.record({ pass: fc.integer({ min: 1, max: 20 }) }) },
);

test("whatever stewards do with time-outs, nobody rests twice in thirty days, none gives more than two, and nobody loses anything else", () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 20, maxLength: 60 }), (steps) => {
      const { paper, people } = conflict();
      const before = [...paper.book.members.values()].map(({ id, state, steward }) => ({ id, state, steward }));
      for (const each of steps) {
        if ("pass" in each) paper.day += each.pass;
        else if ("appeals" in each) paper.does(people[each.appeals]!, timeOutAppealed, {});
        else if ("lifts" in each) lift(paper, people[each.by]!, people[each.lifts]!);
        else give(paper, people[each.by]!, people[each.whom]!, each.days);
      }
      const { given } = stateOf(paper.book).timeOuts;
      for (const [at, one] of given.entries()) {
        expect(one.lastDay - one.given).toBeLessThanOrEqual(7);
        expect(new Set(one.by).size).toBe(2);
        expect(one.by).not.toContain(one.member);
        const within = given.slice(at).filter((other) => other.given - one.given < 30);
        expect(within.filter(({ member }) => member === one.member)).toEqual([one]);
        for (const giver of one.by) expect(within.filter(({ by }) => by.includes(giver)).length).toBeLessThanOrEqual(2);
      }
      const after = [...paper.book.members.values()].map(({ id, state, steward }) => ({ id, state, steward }));
      expect(after).toEqual(before);
    }),
    { seed: 1, numRuns: 60 },
  );
});

test("talk in it counts on no device, whenever it is read; before, after and once it is lifted it does, and so does a position", async () => {
  const { world, people } = await KernelWorld.of("ash", "bo", "mal");
  const [ash, bo, mal] = people;
  world.law = newLaw;
  await names(world, ash, bo, renewalKeyOf(ash));
  const says = <P>(kind: EntryKind<P>, payload: P, by = mal): Promise<number> =>
    world.write(by, kind.name, toBytes(kind.payload, payload), { room: world.chat, class: "passing" });
  const line = (text: string, by = mal): Promise<number> => says(lineSaid, { text }, by);
  await line("before");
  await world.does(ash, timeOutGiven, { member: mal.id, days: 2 });
  await line("one steward has asked for it");
  await world.does(bo, timeOutGiven, { member: mal.id, days: 7 });
  await line("in it");
  await says(bodyWritten, { text: "in it" });
  await says(captionSaid, { text: "in it", language: "en" });
  await says(stackLeft, { ask: idOf("entry", new Uint8Array(32)) });
  await line("somebody else", ash);
  await says(objectionExplained, { reason: "I object" });
  world.later(2);
  await line("on the last day");
  world.later(1);
  await line("after");
  const rests = "in-a-time-out";
  expect(await world.judged()).toEqual(["said", "said", rests, rests, rests, "said", "said", "said", rests, "said"]);

  world.later(30);
  await world.does(ash, timeOutGiven, { member: mal.id, days: 7 });
  await world.does(bo, timeOutGiven, { member: mal.id, days: 7 });
  await line("in another");
  await world.does(bo, timeOutLifted, { member: mal.id });
  await line("lifted");
  expect((await world.judged()).slice(-2)).toEqual([rests, "said"]);
});
