import { openStore, readEnv } from "@unionhall/hall";
import { ScratchPostgres } from "@unionhall/scratch-postgres";
import { good, lines, seen, TestHall, World } from "@unionhall/testing";
import { expect, test, vi } from "vitest";

const soon = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 15_000, interval: 10 });

test("two processes of one hall, and a member at each: invited, let in, heard and removed across them", async () => {
  await using server = await ScratchPostgres.open({ fsync: "off" });
  const config = readEnv({ DATABASE_URL: await server.database() });
  if ("problems" in config) throw new Error(config.problems.join(" "));
  const [store, other] = [await openStore(config), await openStore(config)];
  const made = await World.make("two processes", { store });
  const there = await TestHall.open(made.clock, "the other process", { store: other });
  const ash = await made.device("ash");
  const bo = await made.device("bo", undefined, { dial: there.dialFor("bo") });
  const circle = await good(ash.member.found(there.founding("Ash")));
  const { link } = await good(ash.member.invite(circle, { vouches: 0 }));
  await good(bo.member.join({ link, name: "Bo", language: "en" }));
  await soon(() => expect(bo.member.circle(circle)?.state).toBe("in"));
  await good(ash.member.say(circle, "hello"));
  await soon(() => expect(lines(bo, circle)).toEqual(["Ash: hello"]));
  await good(bo.member.say(circle, "hello there"));
  await soon(() => expect(lines(ash, circle)).toEqual(["Ash: hello", "Bo: hello there"]));
  const { id } = seen(ash, circle).members.find(({ name }) => name === "Bo")!;
  await good(ash.member.remove(circle, id));
  await soon(() => expect(bo.member.circle(circle)?.state).toBe("out"));
  await good(ash.member.say(circle, "they are gone"));
  await soon(() => expect(lines(ash, circle)).toHaveLength(3));
  expect(lines(bo, circle)).toEqual(["Ash: hello", "Bo: hello there"]);
  await Promise.all([store.close(), other.close()]);
});
