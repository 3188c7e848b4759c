import { anchorCodec } from "@unionhall/kernel";
import { idOf as idFrom, struct, toBytes } from "@unionhall/protocol";
import { asksOf, comeIn, good, Hostile, idle, lines, longCircle, seen, world } from "@unionhall/testing";
import { expect, test } from "vitest";
import { pointsRoom } from "../circle/points.ts";

test("points that are lies, as many as anybody looks at, keep nobody from beginning, and have no device make its own without end", async () => {
  const { made, circle, ash, bo } = await longCircle();
  const mal = await Hostile.join(made, ash, circle);
  const lies = Array.from({ length: 10 }, (_, at) => {
    const point = { state: mal.ports.random(32), blob: idFrom("blob", mal.ports.random(32)), length: 33_554_432 };
    const anchor = { seq: 100 + (at % 3), head: idFrom("head", mal.ports.random(32)), day: 9, epoch: 0, point };
    return toBytes(struct({ anchor: anchorCodec }), { anchor });
  });
  for (const lie of lies) await mal.write("point.made", lie, { room: pointsRoom, class: "passing" });
  await idle(made);
  const own = [ash, bo].flatMap(({ name }) => asksOf(made, name, "begin-blob", circle));
  expect(own.length).toBeLessThanOrEqual(4);
  const cy = await made.device("cy");
  await comeIn(made, bo, circle, cy);
  expect(seen(cy, circle)).toMatchObject({ state: "in", title: "Everyone" });
  await good(cy.member.say(circle, "here I am"));
  await made.quiet();
  expect(lines(ash, circle).at(-1)).toBe("cy: here I am");
  for (const device of [ash, bo, cy])
    expect(seen(device, circle).findings.map(({ type }) => type)).not.toContain("point-unfit");
});

test("hundreds of entries that do not count are one finding", async () => {
  const { world: made, circle, people } = await world("ash", "bo");
  const [ash, bo] = people;
  const mal = await Hostile.join(made, ash, circle);
  made.hall.cutOff("bo");
  const count = 300;
  for (let placed = 0; placed < count; placed += 50)
    await mal.put(
      ...(await Promise.all(
        Array.from({ length: 50 }, () => mal.sealed("member.held", new Uint8Array(60).fill(0x81))),
      )),
    );
  await made.quiet();
  made.hall.restore("bo");
  await made.later(60_000);
  expect(seen(bo, circle).findings).toMatchObject([{ type: "void", reason: "malformed", count, by: { id: mal.id } }]);
});
