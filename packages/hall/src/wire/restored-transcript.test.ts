import { expect, test } from "vitest";
import { Lost } from "../verbs/restored.fixture.ts";
import { Transcript } from "./transcript.fixture.ts";

test("after a restore from an older copy: a device shows how far the hall was, and brings back what came after", async () => {
  await using lost = await Lost.make();
  const { circle, ash, after, remembered } = lost;
  const hall = await lost.restored();
  const talk = new Transcript();
  const caller = await hall.caller();
  talk.join("ash", caller);
  talk.call("the circle", circle);
  const { mark, door, links } = remembered;
  await talk.ask(caller, { type: "show", circle, mark });
  await talk.ask(caller, {
    type: "restore",
    circle,
    after: 3,
    links: links.slice(3),
    records: [],
    erasures: [],
    door,
  });
  await talk.ask(caller, { type: "holes", circle, after: 0 });
  await talk.ask(caller, { type: "fill", circle, entries: after, last: true });
  expect(await caller.enter(circle, ash)).toMatchObject({ refusal: { reason: "behind" } });
  expect(talk.lines.join("\n")).toMatchInlineSnapshot(`
    "ash: show, circle the circle, mark (seq 5, head a head, day 20454, turn 0, epoch 0, door 2, erasures 0, mac 32 bytes)
      hall: stands, mark (seq 3, head a head, day 20454, turn 0, epoch 0, door 1, erasures 0, mac 32 bytes)
    ash: restore, circle the circle, after 3, links [(entry a entry, day 20454); (entry a entry, day 20454)], records [], erasures [], door (door (v 1, circle the circle, version 2, latches [(key a key, renew a key, rights 7)], hold 2, invites 5, keep (default 30, rooms [])), swaps [], mac 32 bytes)
      hall: done
    ash: holes, circle the circle, after 0
      hall: holes, holes [(seq 4, entry a entry); (seq 5, entry a entry)]
    ash: fill, circle the circle, entries [(header 161 bytes, body 512 bytes); (header 161 bytes, body 512 bytes)], last true
      hall: done"
  `);
});
