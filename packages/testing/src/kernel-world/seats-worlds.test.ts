import { seatAnswered, seatDelegated, seatOpened, seatRegistered } from "@unionhall/kernel";
import type { EntryId } from "@unionhall/protocol";
import { idOf } from "@unionhall/protocol";
import fc from "fast-check";
import { expect, test } from "vitest";
import { Paper, seatNumber } from "./paper.ts";

const proposal: EntryId = idOf("entry", new Uint8Array(32).fill(7));

/** A word of the seat: whose keys, of all there ever were, in what order and how often; and how old what it rests on. */
const word = fc.record({
  what: fc.constantFrom("registered", "delegated", "answered"),
  by: fc.array(fc.nat(11), { maxLength: 14 }),
  to: fc.uniqueArray(fc.nat(11), { minLength: 1, maxLength: 6 }),
  stale: fc.constantFrom(0, 0, 0, 1),
});

test("one seat, one voice: more than half of its keys, each once, on what stands, and nothing else", () => {
  const counted = { stood: 0, fell: 0 };
  fc.assert(
    fc.property(fc.array(word, { maxLength: 20, size: "max" }), (words) => {
      const paper = Paper.found();
      const { founder } = paper;
      const all = Array.from({ length: 12 }, () => paper.key());
      const bo = paper.admit(founder, paper.invite(founder))!;
      const seat = seatNumber(1);
      let registered = all.slice(0, 3);
      paper.does(founder, seatOpened, { seat, of: "chapter", name: "", keys: registered });
      for (const { what, by, to, stale } of words) {
        const newestOf = (): number => {
          const { since, answers } = paper.book.seats.get(seat)!;
          return what === "answered" ? Math.max(since, answers.get(proposal)?.seq ?? 0) : since;
        };
        const newest = newestOf();
        const consents = by.map((at) => ({ by: all[at]!, signature: new Uint8Array(64) }));
        const payload = { seat, after: newest - stale, consents };
        const most = new Set(by.map((at) => all[at]!).filter((key) => registered.includes(key)));
        const stands = stale === 0 && most.size > registered.length / 2;
        const keys = to.map((at) => all[at]!);
        const why = {
          registered: () => paper.does(bo, seatRegistered, { ...payload, keys }),
          delegated: () => paper.does(bo, seatDelegated, { ...payload, delegates: to.length > 3 ? [] : [bo.id] }),
          answered: () => paper.does(bo, seatAnswered, { ...payload, subject: proposal, asOf: 0, answer: "no" }),
        }[what]();
        // The same once more counts as well, and moves nothing.
        expect([newestOf() > newest, why === null || !stands]).toEqual([stands, true]);
        if (stands && what === "registered") registered = keys;
        counted[stands ? "stood" : "fell"]++;
      }
    }),
    { seed: 7, numRuns: 300 },
  );
  expect(Math.min(counted.stood, counted.fell)).toBeGreaterThan(200);
});
