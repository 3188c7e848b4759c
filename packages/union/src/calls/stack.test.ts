import fc from "fast-check";
import { expect, test } from "vitest";
import type { MemberId } from "@unionhall/protocol";
import { idOf } from "@unionhall/protocol";
import type { Written } from "../item.ts";
import { write } from "../item.ts";
import { entry, member, said as saidThen, unknown } from "../room.fixture.ts";
import type { Said } from "../said.ts";
import type { Stack } from "./stack.ts";
import { emptyStack, foldStack, stackOrder, minutesSpoken, mostPoints, mostResponses, speaking } from "./stack.ts";
import type { AskedFor } from "./stack-kinds.ts";
import { stackAsked, stackGiven, stackLeft, stackOver } from "./stack-kinds.ts";

const taker = member(200);
const [ash, bo, cy, dee] = [member(1), member(2), member(3), member(4)];
const names = new Map([ash, bo, cy, dee].map((id, at) => [id, ["ash", "bo", "cy", "dee"][at]!]));

/** A call in which one thing is said after another, at one member's word; the clock goes on as it is told to. */
class Call {
  readonly stack: Stack = emptyStack();
  readonly all: Said[] = [];
  #seq = 0;
  #now = 0;

  pass(minutes: number): void {
    this.#now += minutes * 60_000;
  }

  put(by: MemberId, written: Written): string {
    const seq = ++this.#seq;
    const bytes = new Uint8Array(32);
    new DataView(bytes.buffer).setUint32(28, seq);
    const said = { ...saidThen(by, 1, written), id: idOf("entry", bytes), seq, time: this.#now };
    this.all.push(said);
    foldStack(this.stack, said, (who) => who === taker);
    return said.id;
  }

  ask(by: MemberId, asked: AskedFor = "speak", first = false): string {
    return this.put(by, write(stackAsked, { for: asked, first }));
  }

  give(ask: string, { because = "", knew = this.#seq, by = taker } = {}): void {
    this.put(by, write(stackGiven, { ask: ask as never, knew, because }));
  }

  /** Gives the word to who is next, who speaks for so long; tells who that was. */
  next(minutes: number): MemberId {
    const [one] = stackOrder(this.stack);
    if (one === undefined) throw new Error("nobody waits");
    this.give(one.id);
    this.pass(minutes);
    return one.by;
  }

  order(): readonly string[] {
    return stackOrder(this.stack).map(({ by }) => names.get(by) ?? by);
  }
}

test("points of process first, then responses, then who has not spoken, who spoke least, who goes first, and as they asked", () => {
  const call = new Call();
  call.ask(ash);
  expect(call.next(4)).toBe(ash);
  call.ask(bo);
  expect(call.next(1)).toBe(bo);
  call.ask(bo);
  call.ask(ash);
  call.ask(cy);
  call.ask(dee, "speak", true);
  expect(call.order()).toEqual(["dee", "cy", "ash", "bo"]);
  call.ask(ash, "response");
  call.ask(bo, "point");
  expect(call.order()).toEqual(["bo", "ash", "dee", "cy", "ash", "bo"]);
  call.put(bo, write(stackOver, {}));
  expect(call.order().slice(2)).toEqual(["dee", "cy", "bo", "ash"]);
});

test("a response is to who speaks: once that turn has had its few, or another speaks, it stands where asking to speak stands", () => {
  const call = new Call();
  call.ask(ash);
  call.next(1);
  call.ask(dee);
  for (const one of [bo, cy, ash]) call.ask(one, "response");
  // One answers oneself where one speaks.
  expect(call.order()).toEqual(["bo", "cy", "dee", "ash"]);
  expect([call.next(1), call.next(1)]).toEqual([bo, cy]);
  call.ask(bo, "response");
  expect(call.order()).toEqual(["dee", "ash", "bo"]);
  expect(mostResponses).toBe(2);
});

test("after so many points of process somebody's next ones are as if they asked to speak, and none makes them speak later", () => {
  const call = new Call();
  for (let had = 0; had < mostPoints; had++) {
    call.ask(ash, "point");
    call.next(3);
  }
  call.ask(bo);
  call.ask(ash, "point");
  expect(minutesSpoken(call.stack).size).toBe(0);
  expect(call.order()).toEqual(["bo", "ash"]);
});

test("out of its order a word is given with a reason that everybody sees, and else not at all", () => {
  const call = new Call();
  call.ask(ash);
  const bos = call.ask(bo);
  call.give(bos);
  call.give(bos, { because: "   " });
  expect(speaking(call.stack)).toBe(null);
  call.give(bos, { because: "she has to leave" });
  expect(call.stack.turns).toMatchObject([{ ask: { by: bo }, because: "she has to leave", givenBy: taker }]);
});

test("who asked while the word was on its way to another passes nobody over, and is passed over by nobody a turn later", () => {
  const call = new Call();
  call.ask(ash);
  call.next(2);
  const knew = call.all.length;
  const ashs = call.ask(ash);
  const bos = call.ask(bo);
  call.give(ashs, { knew: knew + 1 });
  expect(speaking(call.stack)).toMatchObject({ ask: { id: ashs }, because: "" });
  const cys = call.ask(cy);
  call.give(cys, { knew: call.all.length });
  expect(speaking(call.stack)?.ask.id).toBe(ashs);
  call.give(cys, { knew: 0 });
  expect(speaking(call.stack)?.ask.id).toBe(ashs);
  call.give(bos, { knew: 0 });
  expect(speaking(call.stack)?.ask.id).toBe(bos);
});

test("only who takes the stack gives the word; who speaks ends their own; nobody takes back another's asking", () => {
  const call = new Call();
  const ashs = call.ask(ash);
  call.give(ashs, { by: bo });
  call.put(bo, write(stackLeft, { ask: ashs as never }));
  expect(call.order()).toEqual(["ash"]);
  call.next(1);
  call.put(bo, write(stackOver, {}));
  expect(speaking(call.stack)?.ask.by).toBe(ash);
  call.put(ash, write(stackOver, {}));
  expect(speaking(call.stack)).toBe(null);
  expect(call.stack.turns[0]).toMatchObject({ from: 0, until: 60_000 });
  const bos = call.ask(bo);
  call.put(bo, write(stackLeft, { ask: bos as never }));
  expect(call.order()).toEqual([]);
  foldStack(call.stack, saidThen(bo, 99, unknown), () => true);
  foldStack(
    call.stack,
    saidThen(bo, 99, { ...write(stackGiven, { ask: entry(1), knew: 0, because: "" }) }),
    () => true,
  );
  expect(call.stack.turns).toHaveLength(1);
});

const people = [ash, bo, cy, dee, member(5), member(6)];
const anybody = fc.constantFrom(...people);
const asking = fc.record({ by: anybody, asked: fc.constantFrom("point", "response", "speak"), first: fc.boolean() });

test("in whatever order they ask, who has not spoken stands before who has, and each of them as they asked and said", () => {
  fc.assert(
    fc.property(fc.array(asking, { maxLength: 30 }), fc.array(fc.nat(9), { maxLength: 12 }), (asked, lengths) => {
      const call = new Call();
      let [first, ...others] = lengths;
      for (const { by, asked: kind, first: goesFirst } of asked) {
        call.ask(by, kind as AskedFor, goesFirst);
        if (first !== undefined) call.next(first);
        [first, ...others] = others;
      }
      call.put(taker, write(stackOver, {}));
      const minutes = minutesSpoken(call.stack);
      const speech = stackOrder(call.stack).filter((one) => one.for === "speak");
      for (const [at, one] of speech.entries()) {
        const next = speech[at + 1];
        if (next === undefined) break;
        const [a, b] = [minutes.get(one.by) ?? 0, minutes.get(next.by) ?? 0];
        expect(a).toBeLessThanOrEqual(b);
        if (a !== b) continue;
        expect(Number(one.first)).toBeGreaterThanOrEqual(Number(next.first));
        if (one.first === next.first) expect(one.seq).toBeLessThan(next.seq);
      }
      expect(call.stack.turns.every(({ because }) => because === "")).toBe(true);
    }),
    { seed: 1, numRuns: 300 },
  );
});

test("nobody waits for ever, whatever all others ask for, again and again, and however long they speak", () => {
  const others = people.filter((one) => one !== ash);
  const ahead = fc.array(fc.nat(9), { maxLength: 3 });
  fc.assert(
    fc.property(ahead, fc.infiniteStream(fc.nat(4)), fc.infiniteStream(asking), (spoke, lengths, asks) => {
      const call = new Call();
      for (const length of spoke) {
        call.ask(ash);
        call.next(length);
      }
      call.put(ash, write(stackOver, {}));
      call.ask(ash);
      const minutes = minutesSpoken(call.stack).get(ash) ?? 0;
      const speeches = others.length * (minutes + 1);
      const bound = speeches * (1 + mostResponses) + mostResponses + others.length * mostPoints;
      let turns = 0;
      for (; ; turns++) {
        for (let at = 0; at < 4; at++) {
          const { by, asked, first } = asks.next().value!;
          if (by !== ash) call.ask(by, asked as AskedFor, first);
        }
        // All of the others want to speak before ash does.
        for (const by of others) call.ask(by, "speak", true);
        if (call.next(lengths.next().value!) === ash) break;
      }
      expect(turns).toBeLessThanOrEqual(bound);
    }),
    { seed: 2, numRuns: 40 },
  );
});

test("each turn out of its order carries its reason, whatever whoever takes the stack does", () => {
  const giving = fc.record({ which: fc.nat(5), because: fc.constantFrom("", " ", "why"), behind: fc.nat(8) });
  fc.assert(
    fc.property(fc.array(fc.oneof(asking, giving), { maxLength: 60 }), (deeds) => {
      const call = new Call();
      for (const deed of deeds) {
        call.pass(1);
        if ("by" in deed) {
          call.ask(deed.by, deed.asked as AskedFor, deed.first);
          continue;
        }
        const before = [...stackOrder(call.stack)];
        const [lastTurn, knew] = [call.stack.turns.at(-1)?.seq ?? 0, Math.max(0, call.all.length - deed.behind)];
        const one = before[deed.which];
        if (one === undefined) continue;
        call.give(one.id, { because: deed.because, knew });
        const turn = call.stack.turns.at(-1);
        if (turn?.ask.id !== one.id || turn.because !== "") continue;
        // Whoever is passed over without a word asked after what the other had read, and after the last turn.
        const passed = before.slice(0, before.indexOf(one));
        for (const { seq } of passed) expect(seq).toBeGreaterThan(Math.max(lastTurn, knew));
      }
      // Read anew from its beginning it is the same.
      const again = emptyStack();
      for (const each of call.all) foldStack(again, each, (who) => who === taker);
      expect(again).toEqual(call.stack);
    }),
    { seed: 3, numRuns: 200 },
  );
});
