import { webcrypto } from "node:crypto";
import type { Offer } from "@unionhall/kernel";
import { signedOffer, webSealing } from "@unionhall/kernel";
import type { MemberId, Subtle } from "@unionhall/protocol";
import { fromBase32, idOf as idFrom, readStatement, toBase32, webCrypto } from "@unionhall/protocol";
import { good, hallAddress, idOf, problemOf, seen, sitDown, walkOut, world, type World } from "@unionhall/testing";
import { expect, test } from "vitest";

const subtle = webcrypto.subtle as Subtle;
const ports = { crypto: webCrypto(subtle), sealing: webSealing(subtle), random: () => new Uint8Array(32) };

function offerIn(link: string): Offer {
  const offer = signedOffer.read(fromBase32(link.split("/offer/")[1] ?? "") ?? new Uint8Array());
  if (offer === null) throw new Error("the link holds no offer");
  return offer;
}

async function linkOf(offer: Offer, signing: Uint8Array<ArrayBuffer>): Promise<string> {
  return `${hallAddress}/#/offer/${toBase32(await signedOffer.sign(ports, offer, signing))}`;
}

/** The seed of the key that somebody founded a circle with. */
async function founderOf(made: World, who: string): Promise<Uint8Array<ArrayBuffer>> {
  const asked = made.hall.asked.findLast(({ who: by, ask }) => by === who && ask.type === "found")?.ask;
  if (asked?.type !== "found") throw new Error(`${who} founded nothing`);
  return made.seedOf(readStatement(asked.founding.statement).founder.signing);
}

test("what the old book does not bear out is shown with its reason, and nobody says yes to it", async () => {
  const {
    world: made,
    circle,
    people: [, bo, cy, di],
  } = await world("ash", "bo", "cy", "di");
  const id = (name: string): MemberId => idOf(bo, circle, name);
  const out = await walkOut(made, bo, circle, "ash");
  const offer = offerIn(out.link);
  const seed = await founderOf(made, "bo");
  const bend = (walked: Partial<Offer["walked"]>): Promise<string> =>
    linkOf({ ...offer, walked: { ...offer.walked, ...walked } }, seed);
  const faults: unknown[] = [];
  for (const link of [
    await bend({ head: idFrom("head", new Uint8Array(32)) }),
    await bend({ state: new Uint8Array(32) }),
    await bend({ seq: offer.walked.seq + 40 }),
    await bend({ without: [id("bo")] }),
    await bend({ without: [id("ash"), id("cy")] }),
  ]) {
    const { id: bent, fault } = await good(cy.member.walks.look(link));
    faults.push(fault);
    expect(problemOf(await cy.member.walks.accept(bent))).toEqual({ type: "no-walk", reason: fault });
  }
  expect(faults).toEqual(["another-past", "another-past", "not-read", "roster-differs", "not-for-me"]);
  const forged = await bend({ by: id("di") });
  expect(problemOf(await cy.member.walks.look(forged))).toEqual({ type: "no-such-offer" });
  expect(problemOf(await cy.member.walks.look(`${out.link}1`))).toEqual({ type: "not-a-link" });
  expect(problemOf(await cy.member.walks.look("https://hall.example/#/join/abc"))).toEqual({ type: "not-a-link" });
  expect(cy.member.circles().map((card) => card.id)).toEqual([circle]);
  expect(made.hall.asked.some(({ who, ask }) => who === "cy" && "circle" in ask && ask.circle === out.circle)).toBe(
    false,
  );
  expect(di.member.walks.offers()).toMatchObject([{ fault: null }]);
});

test("a circle that is not the one that was offered is looked at, and left alone", async () => {
  const {
    world: made,
    circle,
    people: [, bo, cy],
  } = await world("ash", "bo", "cy", "di");
  const other = await good(bo.member.open({ in: circle, title: "Another", name: "bo" }));
  const out = await walkOut(made, bo, circle, "ash");
  const offer = offerIn(out.link);
  const seed = await founderOf(made, "bo");
  // The offer alone leaves somebody more behind than the founding does.
  const without = [idOf(bo, circle, "ash"), idOf(bo, circle, "di")];
  const differs = await linkOf({ ...offer, walked: { ...offer.walked, without } }, seed);
  const { id } = await good(cy.member.walks.look(differs));
  expect(problemOf(await cy.member.walks.accept(id))).toEqual({ type: "no-walk", reason: "another-past" });
  const astray = await good(cy.member.walks.look(await linkOf({ ...offer, circle: other }, seed)));
  expect(astray.fault).toBeNull();
  expect(problemOf(await cy.member.walks.accept(astray.id))).toEqual({ type: "refused", reason: "latch-not-in-door" });
  expect(cy.member.circles().map((card) => card.id)).toEqual([circle]);
});

test("whoever has not read that far says yes once they have", async () => {
  const {
    world: made,
    circle,
    people: [ash, bo, cy],
  } = await world("ash", "bo", "cy");
  made.hall.cutOff("cy");
  await good(bo.member.say(circle, "one thing more"));
  await made.quiet();
  const out = await walkOut(made, bo, circle, "ash");
  expect(await good(cy.member.walks.look(out.link))).toMatchObject({ fault: "not-read", people: [] });
  await good(ash.member.remove(circle, idOf(ash, circle, "bo")));
  await made.quiet();
  made.hall.restore("cy");
  await made.later(60_000);
  expect(cy.member.walks.offers()).toMatchObject([{ fault: null, undone: [{ kind: "removed", whom: "bo" }] }]);
});

test("in one hall a latch walks out once in 30 days, and a refusal leaves nothing behind", async () => {
  const {
    world: made,
    circle,
    people: [, bo, cy],
  } = await world("ash", "bo", "cy");
  const tablet = await made.device("bo's tablet");
  await sitDown(made, bo, tablet);
  await made.later(1_000);
  made.hall.cutOff("bo's tablet");
  await walkOut(made, bo, circle, "ash");
  const without = [idOf(tablet, circle, "ash")];
  made.hall.restore("bo's tablet");
  // It has not heard of the walk yet.
  const again = tablet.member.walks.out(circle, { without, to: "here" });
  expect(problemOf(await again)).not.toBe("none");
  await made.later(60_000);
  expect(tablet.member.circles()).toHaveLength(2);
  expect(cy.member.walks.offers()).toHaveLength(1);
});

test("somebody on hold walks out from before the hold, and not from after", async () => {
  const {
    world: made,
    circle,
    people: [ash, bo, cy, di],
  } = await world("ash", "bo", "cy", "di");
  const { seq } = await good(di.member.walks.plan(circle, { without: [] }));
  await good(ash.member.hold(circle, idOf(ash, circle, "bo")));
  await good(cy.member.hold(circle, idOf(cy, circle, "bo")));
  await made.quiet();
  const without = [idOf(bo, circle, "ash"), idOf(bo, circle, "cy")];
  expect(problemOf(await bo.member.walks.out(circle, { without, to: "here" }))).toEqual({
    type: "no-walk",
    reason: "walker-not-in",
  });
  const out = await good(bo.member.walks.out(circle, { without, to: "here", before: seq + 1 }));
  await made.quiet();
  expect(seen(bo, out.circle).state).toBe("in");
  expect(di.member.walks.offers()[0]?.undone.map(({ kind, by, whom }) => `${by} ${kind} ${whom}`)).toEqual([
    "ash held bo",
    "cy held bo",
  ]);
});
