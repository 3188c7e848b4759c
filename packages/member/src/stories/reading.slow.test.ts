import { good, lines, seen, world } from "@unionhall/testing";
import type { Told } from "@unionhall/protocol";
import { headerBytes, readHeader } from "@unionhall/protocol";
import { expect, test } from "vitest";

const many = 1_000;
const page = 256;

test(
  "reading goes on where it was cut: nothing is fetched twice but what was on its way",
  { timeout: 60_000 },
  async () => {
    const {
      world: made,
      circle,
      people: [ash, bo],
    } = await world("ash", "bo");
    made.hall.cutOff("bo");
    await made.quiet();
    for (let count = 0; count < many; count++) await good(ash.member.say(circle, `line ${count}`));
    await made.quiet();
    const got: number[] = [];
    made.hall.tamper = (told: Told, who) => {
      if (who === "bo" && "say" in told && told.say.type === "page")
        got.push(...told.say.entries.map(({ seq }) => seq));
      return told;
    };
    const { length: before } = made.hall.asked;
    made.hall.restore("bo");
    let cuts = 0;
    for (let tries = 0; tries < 12; tries++) {
      // Once it gets going, and once more in the middle of every page after that.
      made.hall.cutAt("bo", 11, "answer");
      await made.later(30_000);
      if (!made.hall.cutWaits("bo")) cuts += 1;
    }
    expect(cuts).toBeGreaterThan(1);
    expect(seen(bo, circle).lines).toHaveLength(many);
    expect(lines(bo, circle)).toEqual(lines(ash, circle));
    expect(new Set(got).size).toBeGreaterThanOrEqual(many);
    expect(got.length - new Set(got).size).toBeLessThanOrEqual(cuts * page);
    const reads = made.hall.asked.slice(before).filter(({ who, ask }) => who === "bo" && ask.type === "read");
    expect(reads.length).toBeLessThanOrEqual(many / page + 2 * cuts + 2);
  },
);

test("an hour away costs a handful of requests, and a day without news next to none", async () => {
  const {
    world: made,
    circle,
    people: [ash, bo],
  } = await world("ash", "bo");
  for (let count = 0; count < 20; count++) await good(ash.member.say(circle, `line ${count}`));
  await made.quiet();
  const cost = async (): Promise<string[]> => {
    const { length } = made.hall.asked;
    made.hall.restore("bo");
    await made.later(60_000);
    return made.hall.asked.slice(length).flatMap(({ who, ask }) => {
      return who === "bo" && "circle" in ask && ask.circle === circle ? [ask.type] : [];
    });
  };
  made.hall.cutOff("bo");
  await made.later(3_600_000);
  for (let count = 0; count < 20; count++) await good(ash.member.say(circle, `more ${count}`));
  await made.quiet();
  expect(await cost()).toEqual([
    "enter",
    "watch",
    "heads",
    "heads",
    "erasures",
    "read",
    "read",
    "read",
    "get-offers",
    "get-offers",
    "get-slips",
  ]);
  made.hall.cutOff("bo");
  await made.later(3_600_000);
  expect(await cost()).toEqual(["enter", "watch", "heads", "erasures", "get-offers", "get-offers", "get-slips"]);
  expect(lines(bo, circle)).toHaveLength(40);
});

/** What a hall can say that no hall may. */
const lies: Record<string, (told: Told) => Told> = {
  "a head it did not sign": (told) =>
    "say" in told && told.say.type === "entered"
      ? { ...told, say: { ...told.say, head: { ...told.say.head, signature: new Uint8Array(64) } } }
      : told,
  "an entry of another circle": (told) => {
    if (!("say" in told) || told.say.type !== "page") return told;
    const entries = told.say.entries.map((placed) => {
      const header = readHeader(placed.header);
      return { ...placed, header: headerBytes({ ...header, size: header.size + 1 }) };
    });
    return { ...told, say: { ...told.say, entries } };
  },
  "a header that is none": (told) => {
    if (!("say" in told) || told.say.type !== "page") return told;
    const entries = told.say.entries.map((placed) => ({ ...placed, header: new Uint8Array(40) }));
    return { ...told, say: { ...told.say, entries } };
  },
  "a record that is none": (told) =>
    "say" in told && told.say.type === "boxes"
      ? { ...told, say: { ...told.say, records: [new Uint8Array(40)] } }
      : told,
  "fewer heads than it signed": (told) =>
    "say" in told && told.say.type === "heads" ? { ...told, say: { ...told.say, heads: [] } } : told,
  "another answer": (told) => ("say" in told && told.say.type === "page" ? { ...told, say: { type: "done" } } : told),
};

for (const [lie, tell] of Object.entries(lies)) {
  test(`a hall that tells ${lie} breaks nothing: nothing of it is taken, and the truth is when it comes`, async () => {
    const {
      world: made,
      circle,
      people: [ash, bo],
    } = await world("ash", "bo");
    made.hall.cutOff("bo");
    await made.quiet();
    const cy = await made.device("cy");
    const { link } = await good(ash.member.invite(circle, { vouches: 0 }));
    await good(cy.member.join({ link, name: "cy", language: "en" }));
    await good(ash.member.say(circle, "the truth"));
    await made.quiet();
    made.hall.tamper = (told, who) => (who === "bo" ? tell(told) : told);
    made.hall.restore("bo");
    const { length: before } = made.hall.asked;
    for (let minutes = 0; minutes < 5; minutes++) await made.later(60_000);
    expect(lines(bo, circle)).toEqual([]);
    await good(bo.member.say(circle, "is anybody there"));
    // It is asked again, ever less often.
    const hellos = made.hall.asked.slice(before).filter(({ who, ask }) => who === "bo" && ask.type === "hello");
    expect(hellos.length).toBeLessThan(20);
    made.hall.tamper = null;
    await made.later(60_000);
    await made.later(60_000);
    expect(lines(bo, circle).toSorted()).toEqual(["ash: the truth", "bo: is anybody there"]);
    expect(lines(ash, circle)).toEqual(lines(bo, circle));
  });
}
