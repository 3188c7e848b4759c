import { beforeAll, expect, test } from "vitest";
import { buildCode } from "../../../../bin/lib/build.mjs";
import { type Kill, playRound } from "./round.ts";

/* A few of the kills of `npm run crash`, by the same code. The halls run as they are built. */

beforeAll(buildCode, 120_000);

test("a hall that is killed while many talk: nothing acknowledged is lost, and nothing is there twice", async () => {
  const kills: Kill[] = [];
  expect(await playRound({ engine: "sqlite", seed: 1, kills: 5 }, ({ kill }) => kills.push(kill))).toEqual([]);
  expect(kills).toHaveLength(5);
}, 180_000);

test("a PostgreSQL that is killed, and one of two halls on it: nor there, and the halls stay up", async () => {
  const targets: string[] = [];
  expect(await playRound({ engine: "postgres", seed: 2, kills: 3 }, ({ kill }) => targets.push(kill.target))).toEqual(
    [],
  );
  expect(targets).toEqual(["database", "database", "hall"]);
}, 180_000);
