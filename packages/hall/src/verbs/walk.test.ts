import { hallIdOf, idOf, msInDay } from "@unionhall/protocol";
import type { SealedOffer } from "@unionhall/protocol";
import { expect, test } from "vitest";
import { doorTurn, founding, holdFor, joinLatch, offersFor, sign, swapFor, walkFor } from "../wire/requests.fixture.ts";
import { hallOf } from "../wire/wire.fixture.ts";

/** Ash stewards, Bo and Cy are in; somebody comes from outside. */
async function threeOf(limits: Parameters<typeof hallOf>[1] = {}) {
  const { hall, circle, people, callers } = await hallOf(3, limits);
  const outside = await hall.caller();
  const at = { hall: hallIdOf(outside.hall), random: hall.random };
  const [ash, bo, cy] = [people[0]!, people[1]!, people[2]!];
  const drop = async (who: typeof bo): Promise<string> =>
    callers[0]!.try(doorTurn(circle, await sign(circle, { drop: [who.latch] }, [ash])));
  return { hall, circle, callers, outside, at, ash, bo, cy, drop };
}

test("whoever has a latch of the door walks out without a sponsor, once in 30 days", async () => {
  const { hall, circle, outside, at, bo, cy } = await threeOf();
  const first = await walkFor(at, circle, bo);
  expect(await outside.try(first)).toBe("placed");
  // The answer may have been lost.
  expect(await outside.try(first)).toBe("placed");
  expect(await outside.try(await walkFor(at, circle, bo))).toBe("quota");
  expect(await outside.try(await walkFor(at, circle, cy))).toBe("placed");
  hall.now += 30 * msInDay;
  expect(await outside.try(await walkFor(at, circle, bo))).toBe("placed");
});

test("whoever was shut out can walk out for 30 days, swept or not", async () => {
  const { hall, circle, outside, at, bo, cy, drop } = await threeOf();
  expect([await drop(bo), await drop(cy)]).toEqual(["placed", "placed"]);
  hall.now += 29 * msInDay;
  await hall.wire.sweep();
  expect(await outside.try(await walkFor(at, circle, bo))).toBe("placed");
  hall.now += msInDay;
  expect(await outside.try(await walkFor(at, circle, cy))).toBe("latch-not-in-door");
  await hall.wire.sweep();
  expect((await hall.store.circle(circle))?.ledger).toMatchObject({ dropped: [], walked: [{ latch: bo.latch }] });
});

test("a pause keeps nobody from walking out, and nobody can use up the circle's room first", async () => {
  const { circle, callers, outside, at, ash, bo, cy } = await threeOf({ circlesPerLatch: 1 });
  const other = founding(at.random, { people: [ash] }).request;
  expect(await callers[0]!.try({ ...other, sponsor: { circle } })).toBe("placed");
  await callers[0]!.try(await holdFor(circle, bo, ash));
  await callers[2]!.try(await holdFor(circle, bo, cy));
  expect(await callers[1]!.enter(circle, bo)).toMatchObject({ refusal: { reason: "latch-paused" } });
  expect(await outside.try(await walkFor(at, circle, bo))).toBe("placed");
});

test("a latch that somebody swapped for a new one walks out no more, and the new one not once more", async () => {
  const { hall, circle, outside, at, bo } = await threeOf();
  const again = await hall.person();
  expect(await outside.try(await walkFor(at, circle, bo))).toBe("placed");
  expect(await outside.try(await swapFor(circle, bo, again))).toBe("done");
  expect(await outside.try(await walkFor(at, circle, bo))).toBe("latch-not-in-door");
  expect(await outside.try(await walkFor(at, circle, again))).toBe("quota");
});

test("an invitation's latch, a stranger's, and a signature for another circle or hall open nothing", async () => {
  const { hall, circle, callers, outside, at, ash, bo, cy } = await threeOf();
  const [link, stranger] = [await hall.person(), await hall.person()];
  await callers[0]!.try(doorTurn(circle, await sign(circle, { add: [joinLatch(link, ash)] }, [ash])));
  const asked = await walkFor(at, circle, bo);
  const elsewhere = await walkFor({ ...at, hall: idOf("hall", hall.random(32)) }, circle, bo);
  const tries = [
    await walkFor(at, circle, link),
    await walkFor(at, circle, stranger),
    await walkFor(at, founding(hall.random, { people: [bo] }).circle, bo),
    { ...asked, sponsor: (await walkFor(at, circle, bo)).sponsor },
    { ...asked, sponsor: { walk: { ...asked.sponsor.walk!, latch: cy.latch } } },
    elsewhere,
  ];
  const reasons: string[] = [];
  for (const each of tries) reasons.push(await outside.try(each));
  expect(reasons).toEqual([
    "latch-not-in-door",
    "latch-not-in-door",
    "no-such-circle",
    "bad-signature",
    "bad-signature",
    "bad-signature",
  ]);
  expect((await hall.store.circle(circle))?.ledger.walked).toEqual([]);
});

test("offers wait for whoever has their tag, in the door or not; each latch leaves its own, and its newest counts", async () => {
  const { hall, circle, outside, at, bo, cy, drop } = await threeOf();
  const offer = (tag: number, text: number): SealedOffer => ({
    tag: idOf("tag", new Uint8Array(32).fill(tag)),
    sealed: new Uint8Array(8).fill(text),
  });
  await drop(bo);
  expect(await outside.try(await offersFor(at.hall, circle, bo, [offer(1, 7), offer(2, 7)]))).toBe("done");
  expect(await outside.try(await offersFor(at.hall, circle, bo, [offer(1, 8)]))).toBe("done");
  expect(await outside.try(await offersFor(at.hall, circle, cy, [offer(1, 9)]))).toBe("done");
  const found = await outside.ask({ type: "get-offers", circle, tag: offer(1, 0).tag });
  expect(found.type === "offers" ? new Set(found.offers.map(([first]) => first)) : found).toEqual(new Set([8, 9]));
  expect(await outside.ask({ type: "get-offers", circle, tag: offer(3, 0).tag })).toEqual({
    type: "offers",
    offers: [],
  });
  const forged = await offersFor(at.hall, circle, await hall.person(), [offer(1, 1)]);
  expect(await outside.try(forged)).toBe("latch-not-in-door");
  expect(await outside.try({ ...forged, latch: cy.latch })).toBe("bad-signature");
});
