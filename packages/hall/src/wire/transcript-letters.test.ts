import { caps, letterboxIdOf, letterIdOf, stampHashOf } from "@unionhall/protocol";
import { expect, test } from "vitest";
import { doorTurn, sign } from "./requests.fixture.ts";
import { Transcript } from "./transcript.fixture.ts";
import { Caller, hallOf } from "./wire.fixture.ts";

test("letters from outside: a letterbox is opened, written to without a name, read and emptied", async () => {
  const { hall, circle, people, callers } = await hallOf(1);
  const [ash, stranger] = [callers[0]!, new Caller(hall.wire)];
  const talk = new Transcript();
  talk.join("ash", ash);
  talk.join("somebody", stranger);
  const letterbox = { key: hall.random(1216), daily: 1, stamped: 1, paused: false };
  const id = letterboxIdOf(circle, letterbox.key);
  const stamp = hall.random(16);
  const sealed = hall.random(caps.shortLetter);
  talk.call("the circle", circle);
  talk.call("ash's latch", people[0]!.latch);
  talk.call("the letterbox", id);
  talk.call("the stamp", stamp);

  await talk.ask(ash, { type: "watch", circle, on: true });
  await talk.ask(ash, doorTurn(circle, await sign(circle, { letterbox }, [people[0]!])));
  await talk.ask(ash, { type: "put-stamps", circle, stamps: [stampHashOf(id, stamp)] });
  await talk.ask(stranger, { type: "hello", versions: [1] });
  await talk.ask(stranger, { type: "get-letterbox", circle });
  const put = { type: "put-outside-letter", circle, letterbox: id } as const;
  await talk.ask(stranger, { ...put, sealed });
  await talk.ask(stranger, { ...put, sealed: hall.random(caps.longLetter) });
  await talk.ask(stranger, { ...put, sealed: hall.random(caps.longLetter), stamp });
  await talk.ask(stranger, { ...put, sealed: hall.random(caps.longLetter), stamp });
  await talk.ask(ash, { type: "drop-letter", circle, letter: letterIdOf(sealed) });
  await talk.ask(ash, { type: "get-outside-letters", circle });
  await talk.ask(ash, doorTurn(circle, await sign(circle, { letterbox: null }, [people[0]!])));
  await talk.ask(stranger, { type: "get-letterbox", circle });
  expect(talk.lines.join("\n")).toMatchInlineSnapshot(`
    "ash: watch, circle the circle, on true
      hall: done
    ash: turn, circle the circle, after 0, door (change 1307 bytes, latches [(latch ash's latch, signature 64 bytes)], renewals []), boxes [], entries []
      hall: placed, places []
      → ash: moved, circle the circle, standing (turn 0, epoch 0, door 2), mark (seq 1, head a head, day 20454, turn 0, epoch 0, door 2, erasures 0, mac 32 bytes)
    ash: put-stamps, circle the circle, stamps [32 bytes]
      hall: done
    somebody: hello, versions [1]
      hall: welcome, version 1, hall a key, nonce 32 bytes, day 20454
    somebody: get-letterbox, circle the circle
      hall: letterbox, key 1216 bytes, paused false
    somebody: put-outside-letter, circle the circle, letterbox the letterbox, sealed 2048 bytes
      hall: done
      → ash: lettered, circle the circle
    somebody: put-outside-letter, circle the circle, letterbox the letterbox, sealed 8192 bytes
      hall: refuse, refusal (reason letterbox-full, retryable true, words No more letters fit in here today. Try again tomorrow.)
    somebody: put-outside-letter, circle the circle, letterbox the letterbox, sealed 8192 bytes, stamp the stamp
      hall: done
      → ash: lettered, circle the circle
    somebody: put-outside-letter, circle the circle, letterbox the letterbox, sealed 8192 bytes, stamp the stamp
      hall: refuse, refusal (reason stamp-not-good, retryable false, words This stamp is not good any more. Each is good once.)
    ash: drop-letter, circle the circle, letter a letter
      hall: done
    ash: get-outside-letters, circle the circle
      hall: outside-letters, letters [(letter a letter, day 20454, stamped true, sealed 8192 bytes)], today (plain 1, stamped 1), stamps 0
    ash: turn, circle the circle, after 0, door (change 60 bytes, latches [(latch ash's latch, signature 64 bytes)], renewals []), boxes [], entries []
      hall: placed, places []
      → ash: moved, circle the circle, standing (turn 0, epoch 0, door 3), mark (seq 1, head a head, day 20454, turn 0, epoch 0, door 3, erasures 0, mac 32 bytes)
    somebody: get-letterbox, circle the circle
      hall: refuse, refusal (reason letterbox-closed, retryable false, words No letters from outside are taken here.)"
  `);
});

test("a slip: one member leaves it for another, and nobody else is told of it", async () => {
  const { hall, circle, people, callers } = await hallOf(3);
  const talk = new Transcript();
  for (const [at, name] of ["ash", "bo", "cy"].entries()) {
    talk.join(name, callers[at]!);
    talk.call(`${name}'s latch`, people[at]!.latch);
  }
  talk.call("the circle", circle);
  const sealed = hall.random(caps.shortLetter);
  talk.call("the slip", letterIdOf(sealed));
  for (const caller of callers.slice(1)) await talk.ask(caller, { type: "watch", circle, on: true });
  await talk.ask(callers[0]!, { type: "put-slip", circle, to: people[1]!.latch, sealed });
  await talk.ask(callers[1]!, { type: "get-slips", circle, known: [] });
  await talk.ask(callers[1]!, { type: "get-slips", circle, known: [letterIdOf(sealed)] });
  await talk.ask(callers[2]!, { type: "get-slips", circle, known: [] });
  expect(talk.lines.join("\n")).toMatchInlineSnapshot(`
    "bo: watch, circle the circle, on true
      hall: done
    cy: watch, circle the circle, on true
      hall: done
    ash: put-slip, circle the circle, to bo's latch, sealed 2048 bytes
      hall: done
      → bo: offered, circle the circle
    bo: get-slips, circle the circle, known []
      hall: slips, slips [(letter the slip, sealed 2048 bytes)]
    bo: get-slips, circle the circle, known [the slip]
      hall: slips, slips [(letter the slip)]
    cy: get-slips, circle the circle, known []
      hall: slips, slips []"
  `);
});
