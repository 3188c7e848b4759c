import { book, entryId } from "@unionhall/protocol";
import { expect, test } from "vitest";
import { begin, noise, put } from "../wire/blobs.fixture.ts";
import { chat, doorTurn, entry, firstTurn, holdFor, record, sign, swapFor } from "../wire/requests.fixture.ts";
import { hallOf } from "../wire/wire.fixture.ts";

test("on a disk that is nearly full, talk and files wait; taking back, removing and holding do not", async () => {
  const { hall, circle, people, callers } = await hallOf(3);
  const [ash, bo] = [callers[0]!, callers[1]!];
  const secret = hall.random(32);
  const [line, said] = [entry(circle, { secret }), entry(circle)];
  expect(await ash.say(circle, line)).toEqual([2]);
  const [file, later] = [noise(5_000), noise(5_000)];
  await ash.ask(begin(circle, file));
  hall.hasSpace = false;
  expect(await ash.say(circle, said)).toEqual(["disk-full"]);
  expect([await ash.try(put(circle, file, 0)), await ash.try(begin(circle, later))]).toEqual([
    "disk-full",
    "disk-full",
  ]);
  // What is there already is acknowledged again.
  expect(await ash.say(circle, line)).toEqual([2]);

  expect(await ash.try({ type: "erase", circle, entry: entryId(line.header), secret })).toBe("done");
  expect(await bo.try(await holdFor(circle, people[2]!, people[1]!))).toBe("done");
  expect(await bo.say(circle, entry(circle, { room: book, class: "kept" }))).toEqual([3]);
  expect(await bo.try(await swapFor(circle, people[1]!, await hall.person()))).toBe("done");
  const removed = doorTurn(circle, await sign(circle, { drop: [people[2]!.latch] }, [people[0]!]));
  expect(await ash.try({ ...removed, record: record(circle, firstTurn, 0) })).toBe("placed");

  hall.hasSpace = true;
  expect(await ash.say(circle, entry(circle, { room: chat, epoch: firstTurn }))).toEqual([4]);
  expect([await ash.try(put(circle, file, 0)), hall.faults]).toEqual(["stored", []]);
});
