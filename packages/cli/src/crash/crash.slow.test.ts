import { beforeAll, expect, test, vi } from "vitest";
import { buildCode } from "../../../../bin/lib/build.mjs";
import { inTempDir } from "../bench/temp-hall.ts";
import { Dice } from "./dice.ts";
import { openHouse } from "./house.ts";
import { Load } from "./load.ts";
import { type Kill, playRound } from "./round.ts";

/* A few of the kills of `npm run crash`, by the same code. The halls run as they are built. */

beforeAll(buildCode, 120_000);

test("a hall that is killed while many talk: nothing acknowledged is lost, and nothing is there twice", async () => {
  const kills: Kill[] = [];
  expect(await playRound({ engine: "sqlite", seed: 1, kills: 2 }, ({ kill }) => kills.push(kill))).toEqual([]);
  expect(kills).toHaveLength(2);
}, 180_000);

test("a PostgreSQL that is killed, and one of two halls on it: nor there, and the halls stay up", async () => {
  const targets: string[] = [];
  expect(await playRound({ engine: "postgres", seed: 2, kills: 2 }, ({ kill }) => targets.push(kill.target))).toEqual(
    [],
  );
  expect(targets).toEqual(["database", "hall"]);
}, 180_000);

test(
  "a disk that writes no more: nothing acknowledged is lost, the hall stays up, says it once, and goes on later",
  () =>
    inTempDir(async (dir) => {
      await using house = await openHouse("sqlite", dir, 4_000);
      const [hall] = house.halls;
      const load = await Load.open(house, new Dice(3));
      try {
        load.goOn();
        await vi.waitUntil(() => hall.log.includes("disk-fails"), { timeout: 60_000 });
        // They come back again and again.
        await load.answered(20);
        await load.look();
        expect([hall.isUp, hall.log.split("\n").length]).toEqual([true, 3]);
        await hall.stop();
        hall.most = null;
        await hall.start();
        load.goOn();
        await load.answered(200);
        await load.look(true);
      } finally {
        await load.end();
      }
      expect(load.problems).toEqual([]);
    }),
  180_000,
);
