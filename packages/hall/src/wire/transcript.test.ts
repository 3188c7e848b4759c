import { book, caps, enterToSign, entryId, hallIdOf, idOf, letterIdOf, locatorToSign } from "@unionhall/protocol";
import { expect, test } from "vitest";
import { begin, end, noise, put } from "./blobs.fixture.ts";
import { crypto } from "./people.fixture.ts";
import {
  chat,
  doorTurn,
  entry,
  firstTurn,
  founding,
  holdFor,
  joinLatch,
  keepFor,
  latchOf,
  liftFor,
  offersFor,
  record,
  sign,
  swapFor,
  walkFor,
  wishFor,
} from "./requests.fixture.ts";
import { Transcript } from "./transcript.fixture.ts";
import { Caller, hallOf, TestHall } from "./wire.fixture.ts";

test("a conversation with the hall", async () => {
  const hall = await TestHall.open();
  const [ash, bo, link] = [await hall.person(), await hall.person(), await hall.person()];
  const { circle, request } = founding(hall.random, { people: [ash] });
  const code = await hall.code();
  const [a, b] = [new Caller(hall.wire), new Caller(hall.wire)];
  const talk = new Transcript();
  talk.join("ash", a);
  talk.join("bo", b);
  const names = {
    "the circle": circle,
    "the book": book,
    "the chat": chat,
    "ash's latch": ash.latch,
    "bo's latch": bo.latch,
  } as const;
  for (const [name, id] of Object.entries(names)) talk.call(name, id);
  talk.call("the link's latch", link.latch);
  talk.call("the founding code", code);

  const hello = async (caller: Caller): Promise<void> => {
    const welcome = await talk.ask(caller, { type: "hello", versions: [1] });
    if (welcome.type === "welcome") [caller.nonce, caller.hall] = [welcome.nonce, welcome.hall];
  };
  const enter = async (caller: Caller, person: typeof ash): Promise<void> => {
    const signature = await crypto.sign(person.seeds.latch, enterToSign(hallIdOf(caller.hall), circle, caller.nonce));
    await talk.ask(caller, { type: "enter", circle, latch: person.latch, signature });
  };

  await talk.ask(a, { type: "door", circle });
  await hello(a);
  await talk.ask(a, { ...request, sponsor: { code } });
  await enter(a, ash);
  await talk.ask(a, { type: "watch", circle, on: true });
  await talk.ask(a, doorTurn(circle, await sign(circle, { add: [joinLatch(link, ash)] }, [ash])));
  await hello(b);
  await enter(b, link);
  await talk.ask(b, { type: "put-letter", circle, latch: link.latch, sealed: hall.random(700) });
  await talk.ask(a, { type: "get-letters", circle });
  const step = await sign(circle, { drop: [link.latch], add: [latchOf(bo)] }, [ash]);
  await talk.ask(a, {
    ...doorTurn(circle, step),
    record: record(circle, 1, 0),
    entries: [entry(circle, { room: book, class: "kept", epoch: 1 })],
  });
  await enter(b, bo);
  const line = entry(circle, { epoch: 1 });
  await talk.ask(b, { type: "append", circle, entries: [line, entry(circle, { epoch: 2 })] });
  await talk.ask(a, { type: "read", circle, after: 2, room: chat, limit: 10 });
  await talk.ask(a, { type: "erase", circle, entry: entryId(line.header), secret: hall.random(32) });
  const remove = await sign(circle, { drop: [bo.latch] }, [ash]);
  await talk.ask(a, { ...doorTurn(circle, remove), record: record(circle, firstTurn, 1) });
  await talk.ask(b, { type: "read", circle, after: 0, limit: 10 });
  expect(talk.lines.join("\n")).toMatchInlineSnapshot(`
    "ash: door, circle the circle
      hall: refuse, refusal (reason say-hello-first, retryable true, words The connection has to begin with a greeting.)
    ash: hello, versions [1]
      hall: welcome, version 1, hall a key, nonce 32 bytes, day 20454
    ash: found, founding (statement 1416 bytes, latches [(key ash's latch, renew a key, rights 7)], hold 2, invites 5, keep (default 30, rooms [])), record 143 bytes, boxes [(epoch 0, tag a tag, sealed 100 bytes)], entries [(header 158 bytes, body 512 bytes)], sponsor (code the founding code)
      hall: placed, places [(seq 1, day 20454)]
    ash: enter, circle the circle, latch ash's latch, signature 64 bytes
      hall: entered, head (statement (circle the circle, seq 1, head a head, day 20454, nonce 32 bytes), signature 64 bytes), standing (turn 0, epoch 0, door 1), rights 7, mark (seq 1, head a head, day 20454, turn 0, epoch 0, door 1, erasures 0, mac 32 bytes)
    ash: watch, circle the circle, on true
      hall: done
    ash: turn, circle the circle, after 0, door (change 133 bytes, latches [(latch ash's latch, signature 64 bytes)], renewals []), boxes [], entries []
      hall: placed, places []
      → ash: moved, circle the circle, standing (turn 0, epoch 0, door 2), mark (seq 1, head a head, day 20454, turn 0, epoch 0, door 2, erasures 0, mac 32 bytes)
    bo: hello, versions [1]
      hall: welcome, version 1, hall a key, nonce 32 bytes, day 20454
    bo: enter, circle the circle, latch the link's latch, signature 64 bytes
      hall: entered, head (statement (circle the circle, seq 1, head a head, day 20454, nonce 32 bytes), signature 64 bytes), standing (turn 0, epoch 0, door 2), rights 8, mark (seq 1, head a head, day 20454, turn 0, epoch 0, door 2, erasures 0, mac 32 bytes)
    bo: put-letter, circle the circle, latch the link's latch, sealed 700 bytes
      hall: done
      → ash: lettered, circle the circle
    ash: get-letters, circle the circle
      hall: letters, letters [(letter a letter, latch the link's latch, sealed 700 bytes)]
    ash: turn, circle the circle, after 0, door (change 170 bytes, latches [(latch ash's latch, signature 64 bytes)], renewals []), boxes [], entries [(header 158 bytes, body 512 bytes)], record 192 bytes
      hall: placed, places [(seq 2, day 20454)]
      → ash: came, circle the circle, entries [(seq 2, day 20454, header 158 bytes, body 512 bytes)], mark (seq 2, head a head, day 20454, turn 0, epoch 1, door 3, erasures 0, mac 32 bytes)
      → ash: moved, circle the circle, standing (turn 0, epoch 1, door 3), mark (seq 2, head a head, day 20454, turn 0, epoch 1, door 3, erasures 0, mac 32 bytes)
    bo: enter, circle the circle, latch bo's latch, signature 64 bytes
      hall: entered, head (statement (circle the circle, seq 2, head a head, day 20454, nonce 32 bytes), signature 64 bytes), standing (turn 0, epoch 1, door 3), rights 1, mark (seq 2, head a head, day 20454, turn 0, epoch 1, door 3, erasures 0, mac 32 bytes)
    bo: append, circle the circle, entries [(header 161 bytes, body 512 bytes); (header 161 bytes, body 512 bytes)]
      hall: appended, results [(place (seq 3, day 20454), refusal null); (place null, refusal (reason epoch-moved, retryable true, words The circle has new keys. Seal this again under them.))]
      → ash: came, circle the circle, entries [(seq 3, day 20454, header 161 bytes, body 512 bytes)], mark (seq 3, head a head, day 20454, turn 0, epoch 1, door 3, erasures 0, mac 32 bytes)
    ash: read, circle the circle, after 2, room the chat, limit 10
      hall: page, entries [(seq 3, day 20454, header 161 bytes, body 512 bytes)], last 3
    ash: erase, circle the circle, entry a entry, secret 32 bytes
      hall: refuse, refusal (reason bad-hash, retryable false, words What arrived is not what was announced.)
    ash: turn, circle the circle, after 0, door (change 83 bytes, latches [(latch ash's latch, signature 64 bytes)], renewals []), boxes [], entries [], record 196 bytes
      hall: placed, places []
      → ash: moved, circle the circle, standing (turn 1, epoch 65536, door 4), mark (seq 3, head a head, day 20454, turn 1, epoch 65536, door 4, erasures 0, mac 32 bytes)
    bo: read, circle the circle, after 0, limit 10
      hall: refuse, refusal (reason not-entered, retryable false, words You are not inside this circle on this connection.)"
  `);
});

test("the rest of the conversation: holds, swaps, what is left at the door, what goes", async () => {
  const { hall, circle, people, callers } = await hallOf(3);
  const [ash, bo, cy, link, again] = [people[0]!, people[1]!, people[2]!, await hall.person(), await hall.person()];
  const [a, b, c] = [callers[0]!, callers[1]!, callers[2]!];
  const talk = new Transcript();
  for (const [index, name] of ["ash", "bo", "cy"].entries()) {
    talk.join(name, callers[index]!);
    talk.call(`${name}'s latch`, people[index]!.latch);
  }
  talk.call("the circle", circle);
  talk.call("the link's latch", link.latch);
  talk.call("cy's new latch", again.latch);
  await talk.ask(c, { type: "watch", circle, on: true });

  await talk.ask(a, await holdFor(circle, cy, ash));
  await talk.ask(b, await holdFor(circle, cy, bo));
  await talk.ask(c, await liftFor(circle, cy));
  await c.enter(circle, cy);
  await talk.ask(c, { type: "watch", circle, on: true });
  await talk.ask(b, await swapFor(circle, cy, again));
  await talk.ask(c, await swapFor(circle, cy, again));
  await talk.ask(c, { type: "watch", circle, on: false });
  await c.enter(circle, again);

  await talk.ask(b, doorTurn(circle, await sign(circle, { add: [joinLatch(link, bo)] }, [bo])));
  const note = idOf("note", hall.random(32));
  await talk.ask(b, { type: "put-note", circle, note, latch: link.latch, sealed: hall.random(300) });
  await talk.ask(c, { type: "get-note", note });
  const sealed = hall.random(90);
  const signature = await crypto.sign(cy.seeds.signing, locatorToSign(1, sealed));
  await talk.ask(c, { type: "put-locator", locator: cy.signing, version: 1, sealed, signature });
  await talk.ask(c, { type: "get-locator", locator: cy.signing });
  await talk.ask(c, { type: "drop-letter", circle, letter: letterIdOf(sealed) });
  const tag = idOf("tag", hall.random(32));
  await talk.ask(b, { type: "add-box", circle, box: { epoch: 0, tag, sealed } });
  await talk.ask(c, { type: "boxes", circle, tags: [tag] });

  const secret = hall.random(32);
  const [one, two] = [entry(circle, { secret }), entry(circle)];
  await talk.ask(b, { type: "append", circle, entries: [one, two] });
  await talk.ask(a, { type: "watch", circle, on: true });
  const wish = await wishFor(circle, one, ash, { after: 3, day: 20_461 });
  await talk.ask(a, wish);
  await talk.ask(c, await keepFor(wish, again, { after: 3, secret }));
  await talk.ask(b, { type: "erase", circle, entry: entryId(one.header), secret });
  await talk.ask(a, { type: "erasures", circle, after: 0 });
  await talk.ask(a, { type: "heads", circle, after: 1, limit: 10 });

  const file = noise(caps.chunk + 5000);
  talk.call("the file", file.blob);
  talk.call("the upload", file.upload);
  await talk.ask(b, { type: "append", circle, entries: [entry(circle, { blobs: [file.blob] })] });
  for (const ask of [begin, end]) await talk.ask(b, ask(circle, file));
  for (const number of [0, 1, 0]) await talk.ask(b, put(circle, file, number));
  await talk.ask(b, end(circle, file));
  await talk.ask(b, { type: "append", circle, entries: [entry(circle, { blobs: [file.blob] })] });
  await talk.ask(c, { type: "get-blob", circle, blob: file.blob });
  await talk.ask(c, { type: "get-chunks", circle, blob: file.blob, from: 1, count: 4 });
  await talk.ask(b, { type: "drop-upload", circle, upload: file.upload });
  await talk.ask(a, { type: "door", circle });
  expect(talk.lines.join("\n")).toMatchInlineSnapshot(`
    "cy: watch, circle the circle, on true
      hall: done
    ash: hold, circle the circle, latch cy's latch, by ash's latch, signature 64 bytes
      hall: done
    bo: hold, circle the circle, latch cy's latch, by bo's latch, signature 64 bytes
      hall: done
      → cy: left, circle the circle, latch cy's latch
    cy: lift, circle the circle, latch cy's latch, signature 64 bytes
      hall: done
    cy: watch, circle the circle, on true
      hall: done
    bo: swap, circle the circle, from cy's latch, to cy's new latch, renew a key, signature 64 bytes
      hall: done
      → cy: left, circle the circle, latch cy's latch
    cy: swap, circle the circle, from cy's latch, to cy's new latch, renew a key, signature 64 bytes
      hall: done
    cy: watch, circle the circle, on false
      hall: refuse, refusal (reason not-entered, retryable false, words You are not inside this circle on this connection.)
    bo: turn, circle the circle, after 0, door (change 133 bytes, latches [(latch bo's latch, signature 64 bytes)], renewals []), boxes [], entries []
      hall: placed, places []
    bo: put-note, circle the circle, note a note, latch the link's latch, sealed 300 bytes
      hall: done
    cy: get-note, note a note
      hall: note, sealed 300 bytes
    cy: put-locator, locator a key, version 1, sealed 90 bytes, signature 64 bytes
      hall: done
    cy: get-locator, locator a key
      hall: locator, version 1, sealed 90 bytes
    cy: drop-letter, circle the circle, letter a letter
      hall: done
    bo: add-box, circle the circle, box (epoch 0, tag a tag, sealed 90 bytes)
      hall: done
    cy: boxes, circle the circle, tags [a tag]
      hall: boxes, records [143 bytes], boxes [(epoch 0, tag a tag, sealed 90 bytes)], standing (turn 0, epoch 0, door 3)
    bo: append, circle the circle, entries [(header 161 bytes, body 512 bytes); (header 161 bytes, body 512 bytes)]
      hall: appended, results [(place (seq 2, day 20454), refusal null); (place (seq 3, day 20454), refusal null)]
    ash: watch, circle the circle, on true
      hall: done
    ash: wish, circle the circle, entry a entry, after 3, day 20461, signature 64 bytes
      hall: done
      → ash: erased, circle the circle, erasures [(number 1, entry a entry, seq 2, day 20461, proof (type wish, by ash's latch, after 3, signature 64 bytes))], mark (seq 3, head a head, day 20454, turn 0, epoch 0, door 3, erasures 1, mac 32 bytes)
    cy: keep-entry, circle the circle, entry a entry, after 3, wish 64 bytes, signature 64 bytes, author 32 bytes
      hall: done
      → ash: erased, circle the circle, erasures [(number 2, entry a entry, seq 2, day 20454, proof (type kept, by cy's new latch, after 3, signature 64 bytes, wish 64 bytes))], mark (seq 3, head a head, day 20454, turn 0, epoch 0, door 3, erasures 2, mac 32 bytes)
    bo: erase, circle the circle, entry a entry, secret 32 bytes
      hall: done
      → ash: erased, circle the circle, erasures [(number 3, entry a entry, seq 2, day 20454, proof (type secret, secret 32 bytes))], mark (seq 3, head a head, day 20454, turn 0, epoch 0, door 3, erasures 3, mac 32 bytes)
    ash: erasures, circle the circle, after 0
      hall: erasures, erasures [(number 1, entry a entry, seq 2, day 20461, proof (type wish, by ash's latch, after 3, signature 64 bytes)); (number 2, entry a entry, seq 2, day 20454, proof (type kept, by cy's new latch, after 3, signature 64 bytes, wish 64 bytes)); (number 3, entry a entry, seq 2, day 20454, proof (type secret, secret 32 bytes))]
    ash: heads, circle the circle, after 1, limit 10
      hall: heads, heads [(entry a entry, day 20454); (entry a entry, day 20454)], head (statement (circle the circle, seq 3, head a head, day 20454, nonce 32 bytes), signature 64 bytes)
    bo: append, circle the circle, entries [(header 202 bytes, body 512 bytes)]
      hall: appended, results [(place null, refusal (reason blob-missing, retryable true, words A file that this needs has not arrived whole. Send it first.))]
    bo: begin-blob, circle the circle, upload the upload, size 70564
      hall: begun, have 0, hash a blob
    bo: end-blob, circle the circle, upload the upload, blob the file
      hall: refuse, refusal (reason blob-missing, retryable true, words A file that this needs has not arrived whole. Send it first.)
    bo: put-chunk, circle the circle, upload the upload, number 0, chunk 65564 bytes
      hall: stored, have 1
    bo: put-chunk, circle the circle, upload the upload, number 1, chunk 5000 bytes
      hall: stored, have 2
    bo: put-chunk, circle the circle, upload the upload, number 0, chunk 65564 bytes
      hall: stored, have 2
    bo: end-blob, circle the circle, upload the upload, blob the file
      hall: done
    bo: append, circle the circle, entries [(header 202 bytes, body 512 bytes)]
      hall: appended, results [(place (seq 4, day 20454), refusal null)]
      → ash: came, circle the circle, entries [(seq 4, day 20454, header 202 bytes, body 512 bytes)], mark (seq 4, head a head, day 20454, turn 0, epoch 0, door 3, erasures 3, mac 32 bytes)
    cy: get-blob, circle the circle, blob the file
      hall: blob, size 70564, hashes 64 bytes
    cy: get-chunks, circle the circle, blob the file, from 1, count 4
      hall: chunks, chunks [5000 bytes]
    bo: drop-upload, circle the circle, upload the upload
      hall: done
    ash: door, circle the circle
      hall: door, door (v 1, circle the circle, version 3, latches [(key ash's latch, renew a key, rights 7); (key bo's latch, renew a key, rights 3); (key cy's new latch, renew a key, rights 3); (key the link's latch, rights 8, by bo's latch)], hold 2, invites 5, keep (default 30, rooms [])), swaps [(from cy's latch, to cy's new latch, renew a key, signature 64 bytes)], mac 32 bytes"
  `);
});

test("somebody who was put out walks out", async () => {
  const { hall, circle, people, callers } = await hallOf(2);
  const [ash, bo] = [people[0]!, people[1]!];
  await callers[0]!.try(doorTurn(circle, await sign(circle, { drop: [bo.latch] }, [ash])));
  const outside = await hall.caller();
  const at = { hall: hallIdOf(outside.hall), random: hall.random };
  const talk = new Transcript();
  talk.join("bo", outside);
  talk.call("the old circle", circle);
  talk.call("bo's latch", bo.latch);
  const tag = idOf("tag", hall.random(32));
  talk.call("ash's tag", tag);
  await talk.ask(outside, await walkFor(at, circle, bo));
  await talk.ask(outside, await offersFor(at.hall, circle, bo, [{ tag, sealed: hall.random(40) }]));
  await talk.ask(outside, { type: "get-offers", circle, tag });
  expect(talk.lines.join("\n")).toMatchInlineSnapshot(`
    "bo: found, founding (statement 1416 bytes, latches [(key bo's latch, renew a key, rights 7)], hold 2, invites 5, keep (default 30, rooms [])), record 143 bytes, boxes [(epoch 0, tag a tag, sealed 100 bytes)], entries [(header 158 bytes, body 512 bytes)], sponsor (walk (circle the old circle, latch bo's latch, signature 64 bytes))
      hall: placed, places [(seq 1, day 20454)]
    bo: put-offers, circle the old circle, latch bo's latch, signature 64 bytes, offers [(tag ash's tag, sealed 40 bytes)]
      hall: done
    bo: get-offers, circle the old circle, tag ash's tag
      hall: offers, offers [40 bytes]"
  `);
});
