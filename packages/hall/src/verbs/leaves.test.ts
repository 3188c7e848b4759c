import { idOf, letterIdOf, locatorToSign, rights } from "@unionhall/protocol";
import { expect, test } from "vitest";
import { crypto } from "../wire/people.fixture.ts";
import { doorTurn, founding, joinLatch, record, sign } from "../wire/requests.fixture.ts";
import type { Caller } from "../wire/wire.fixture.ts";
import { hallOf } from "../wire/wire.fixture.ts";
import { hourMs } from "./hall.ts";

test("an invitation's note is put by its inviter, found by its name alone, and gone with its latch", async () => {
  const { hall, circle, people, callers } = await hallOf(3);
  const [ash, bo, cy] = [callers[0]!, callers[1]!, callers[2]!];
  const link = await hall.person();
  await bo.try(doorTurn(circle, await sign(circle, { add: [joinLatch(link, people[1]!)] }, [people[1]!])));
  const note = idOf("note", hall.random(32));
  const put = { type: "put-note", circle, note, latch: link.latch, sealed: hall.random(300) } as const;
  expect(await cy.try(put)).toBe("not-allowed");
  expect(await bo.try({ ...put, latch: people[1]!.latch })).toBe("not-allowed");
  expect([await bo.try(put), await ash.try(put)]).toEqual(["done", "done"]);
  const stranger = await hall.caller();
  expect(await stranger.ask({ type: "get-note", note })).toMatchObject({ type: "note", sealed: { length: 300 } });
  await bo.try(doorTurn(circle, await sign(circle, { drop: [link.latch] }, [people[1]!])));
  expect(await stranger.try({ type: "get-note", note })).toBe("no-such-thing");
});

test("a letter is one for each join latch, is told of, and is dropped once answered", async () => {
  const { hall, circle, people, callers } = await hallOf(1);
  const ash = callers[0]!;
  const link = await hall.person();
  await ash.try({ type: "watch", circle, on: true });
  await ash.try(doorTurn(circle, await sign(circle, { add: [joinLatch(link, people[0]!)] }, [people[0]!])));
  const newcomer = await hall.caller();
  const sealed = hall.random(500);
  const put = { type: "put-letter", circle, latch: link.latch, sealed } as const;
  expect(await newcomer.try(put)).toBe("not-entered");
  await newcomer.enter(circle, link);
  expect(await newcomer.try({ ...put, sealed: hall.random(400) })).toBe("done");
  expect(await newcomer.try(put)).toBe("done");
  expect(ash.pushes.filter(({ type }) => type === "lettered")).toHaveLength(2);
  expect(await newcomer.try({ type: "get-letters", circle })).toBe("not-allowed");
  const letters = await ash.ask({ type: "get-letters", circle });
  expect(letters).toMatchObject({ letters: [{ letter: letterIdOf(sealed), latch: link.latch }] });
  expect(await ash.try({ ...put, latch: people[0]!.latch })).toBe("not-allowed");
  expect(await ash.try({ type: "drop-letter", circle, letter: letterIdOf(sealed) })).toBe("done");
  expect(await ash.ask({ type: "get-letters", circle })).toMatchObject({ letters: [] });
});

test("a locator is replaced by its own signature and a greater version", async () => {
  const { hall, callers } = await hallOf(1);
  const seed = hall.random(32);
  const locator = idOf("key", await crypto.publicKey(seed));
  const caller = callers[0]!;
  const put = async (version: number, by = seed, sealed = hall.random(40)): Promise<string> => {
    const signature = await crypto.sign(by, locatorToSign(version, sealed));
    return caller.try({ type: "put-locator", locator, version, sealed, signature });
  };
  const sealed = hall.random(40);
  expect(await caller.try({ type: "get-locator", locator })).toBe("no-such-thing");
  expect([await put(2, seed, sealed), await put(2, seed, sealed), await put(2), await put(1)]).toEqual([
    "done",
    "done",
    "not-allowed",
    "not-allowed",
  ]);
  expect(await put(3, hall.random(32))).toBe("bad-signature");
  expect(await caller.ask({ type: "get-locator", locator })).toMatchObject({ version: 2 });
});

test("a locator is taken from who is inside or has founded a circle, and only some on one connection", async () => {
  const { hall, circle, people } = await hallOf(1, { locatorsPerLink: 2 });
  const put = async (caller: Caller): Promise<string> => {
    const [seed, sealed] = [hall.random(32), hall.random(40)];
    const signature = await crypto.sign(seed, locatorToSign(1, sealed));
    const locator = idOf("key", await crypto.publicKey(seed));
    return caller.try({ type: "put-locator", locator, version: 1, sealed, signature });
  };
  const [stranger, inside, founder] = [await hall.caller(), await hall.caller(), await hall.caller()];
  const { request } = founding(hall.random, { people: [await hall.person()] });
  expect(await stranger.try({ ...request, sponsor: { code: hall.random(16) } })).toBe("not-allowed");
  expect(await put(stranger)).toBe("not-entered");
  await inside.enter(circle, people[0]!);
  expect([await put(inside), await put(inside), await put(inside)]).toEqual(["done", "done", "too-fast"]);
  expect(await founder.try({ ...request, sponsor: { code: await hall.code() } })).toBe("placed");
  expect(await put(founder)).toBe("done");
});

test("a visit lasts two hours, and opens the door to nobody", async () => {
  const { hall, circle, people, callers } = await hallOf(2);
  const [bo, visitor, cy] = [people[1]!, await hall.person(), await hall.person()];
  const visit = (until: number) => ({ key: visitor.latch, rights: rights.enter | rights.visit, by: bo.latch, until });
  const tooLong = await sign(circle, { add: [visit(hall.now + 24 * hourMs)] }, [bo]);
  expect(await callers[1]!.try(doorTurn(circle, tooLong))).toBe("not-allowed");
  const lawful = await sign(circle, { add: [visit(hall.now + 2 * hourMs)] }, [bo]);
  expect(await callers[1]!.try(doorTurn(circle, lawful))).toBe("placed");
  const borrowed = await hall.caller();
  expect(await borrowed.enter(circle, visitor)).toMatchObject({ type: "entered" });
  await borrowed.try({ type: "watch", circle, on: true });
  const chain = await sign(circle, { add: [{ ...visit(hall.now + 1), key: cy.latch, by: visitor.latch }] }, [visitor]);
  expect(await borrowed.try(doorTurn(circle, chain))).toBe("nobody-signed");
  hall.now += 2 * hourMs;
  expect(await borrowed.try({ type: "door", circle })).toBe("latch-lapsed");
  hall.wire.tick();
  await new Promise(setImmediate);
  expect(borrowed.pushes).toEqual([{ type: "left", circle, latch: visitor.latch }]);
  expect(await borrowed.enter(circle, visitor)).toMatchObject({ refusal: { reason: "latch-lapsed" } });
});

test("a missing box is added in an epoch that stands, one for each latch", async () => {
  const { hall, circle, callers } = await hallOf(2);
  const [ash, bo] = [callers[0]!, callers[1]!];
  const box = { epoch: 0, tag: idOf("tag", hall.random(32)), sealed: hall.random(200) };
  const add = { type: "add-box", circle, box } as const;
  expect([await ash.try(add), await bo.try(add), await bo.try(add)]).toEqual(["done", "done", "done"]);
  expect(await bo.try({ ...add, box: { ...box, epoch: 1 } })).toBe("epoch-moved");
  const answer = await bo.ask({ type: "boxes", circle, tags: [box.tag] });
  expect(answer).toMatchObject({
    records: [record(circle, 0, null)],
    boxes: [{ epoch: 0 }, { epoch: 0 }],
    standing: { turn: 0 },
  });
  const later = await bo.ask({ type: "boxes", circle, after: 0, tags: [box.tag] });
  expect(later).toMatchObject({ records: [], boxes: [{ epoch: 0 }, { epoch: 0 }] });
});
