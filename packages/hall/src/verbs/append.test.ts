import { book, headerBytes, idOf, msInDay, readHeader } from "@unionhall/protocol";
import { expect, test } from "vitest";
import { entry, firstTurn, record } from "../wire/requests.fixture.ts";
import { hallOf } from "../wire/wire.fixture.ts";

test("a repeated entry is acknowledged with its old place, before anything else is checked", async () => {
  const { hall, circle, callers } = await hallOf(1, { entriesAtOnce: 1, entriesPerMinute: 0 });
  const ash = callers[0]!;
  const first = entry(circle);
  expect(await ash.say(circle, first)).toEqual([2]);
  expect(await ash.say(circle, first, first, entry(circle))).toEqual([2, 2, "too-fast"]);
  // Even from a connection that is not inside, and with a body that does not fit any more.
  const outside = await hall.caller();
  expect(await outside.say(circle, { ...first, body: new Uint8Array(600) }, entry(circle))).toEqual([2, "not-entered"]);
});

test("the same new entry twice in one message has one place", async () => {
  const { circle, callers } = await hallOf(1);
  const one = entry(circle);
  expect(await callers[0]!.say(circle, one, one, entry(circle))).toEqual([2, 2, 3]);
});

test("each entry is judged by itself", async () => {
  const { circle, callers, hall } = await hallOf(1);
  const elsewhere = entry(idOf("circle", hall.random(20)));
  const good = entry(circle);
  const torn = entry(circle);
  const tooSmall = { ...good, header: headerBytes({ ...readHeader(good.header), size: 600 }) };
  const results = await callers[0]!.say(
    circle,
    { header: hall.random(80), body: hall.random(512) },
    elsewhere,
    { ...torn, body: hall.random(512) },
    tooSmall,
    entry(circle, { length: 511 }),
    entry(circle, { epoch: 1 }),
    good,
  );
  expect(results).toEqual(["malformed", "not-allowed", "bad-hash", "bad-hash", "bad-hash", "epoch-moved", 2]);
});

test("outside the book only epochs of the newest turn stand; in the book, any", async () => {
  const { circle, callers } = await hallOf(1);
  const ash = callers[0]!;
  const turn = {
    type: "turn",
    circle,
    after: 0,
    record: record(circle, firstTurn, 0),
    boxes: [],
    entries: [],
  } as const;
  expect(await ash.try(turn)).toBe("placed");
  expect(
    await ash.say(
      circle,
      entry(circle, { epoch: 0 }),
      entry(circle, { epoch: firstTurn }),
      entry(circle, { epoch: firstTurn + 1 }),
      entry(circle, { epoch: 0, room: book }),
    ),
  ).toEqual(["epoch-moved", 2, "epoch-moved", 3]);
});

test("days never go back, and a full circle takes no more", async () => {
  const { hall, circle, callers } = await hallOf(1, { bytesPerCircle: 3000 });
  const ash = callers[0]!;
  hall.now += 2 * msInDay;
  await ash.say(circle, entry(circle));
  hall.now -= 2 * msInDay;
  expect(await ash.say(circle, entry(circle), entry(circle), entry(circle))).toEqual([3, 4, "quota"]);
  const heads = await ash.ask({ type: "heads", circle, after: 0, limit: 9 });
  const days = heads.type === "heads" ? heads.heads.map(({ day }) => day) : [];
  expect(days.map((day) => day - days[0]!)).toEqual([0, 2, 2, 2]);
});

test("an unknown circle refuses every entry", async () => {
  const { hall, callers } = await hallOf(1);
  const nowhere = idOf("circle", hall.random(20));
  expect(await callers[0]!.say(nowhere, entry(nowhere))).toEqual(["no-such-circle"]);
});
