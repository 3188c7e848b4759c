import { expect, test } from "vitest";
import type { Written } from "../item.ts";
import { write } from "../item.ts";
import { member, room, said } from "../room.fixture.ts";
import type { Said } from "../said.ts";
import { id, idOf, struct, text, uint } from "@unionhall/protocol";
import { lastMoment } from "../days.ts";
import { longestLine } from "../thread/kinds.ts";
import { adviceAsked, adviceBrought, adviceIn, adviceUsed } from "./advice.ts";

const [ash, bo] = [member(1), member(2)];
const [asking, other] = [room(1), room(2)];
const circle = idOf("circle", new Uint8Array(20));
const line = idOf("entry", new Uint8Array(32));

function folded(...all: readonly (readonly [typeof ash, Written])[]): ReturnType<typeof adviceIn> {
  return adviceIn(
    all.map(([by, written], at): Said => said(by, at + 1, written)),
    ash,
  );
}
const asked = { asking, circle, called: "Lawyers", asks: "May they?" };
const brought = { asking, line, adviser: "Del", said: 5, advice: "No." };
const used = { asking, use: "used", because: "" } as const;

test("of what advisers are asked stands what came back, each once, and what its opener says was done with it", () => {
  const [one, ...none] = folded(
    [bo, write(adviceBrought, brought)],
    [bo, write(adviceAsked, asked)],
    [ash, write(adviceAsked, { ...asked, asks: "Again?" })],
    [bo, write(adviceBrought, brought)],
    [ash, write(adviceBrought, brought)],
    [ash, write(adviceBrought, { ...brought, advice: "No. Never." })],
    [bo, write(adviceUsed, used)],
    [ash, write(adviceUsed, { ...used, asking: other })],
  );
  expect(none).toEqual([]);
  expect(one).toMatchObject({ by: bo, asks: "May they?", used: null });
  expect(one?.brought.map(({ by, advice }) => [by, advice])).toEqual([
    [bo, "No."],
    [ash, "No. Never."],
  ]);
  // Under whose name it was brought can be set right.
  const right = folded(
    [bo, write(adviceAsked, asked)],
    [bo, write(adviceBrought, { ...brought, adviser: "Al" })],
    [ash, write(adviceBrought, brought)],
  );
  expect(right[0]?.brought.map(({ adviser }) => adviser)).toEqual(["Al", "Del"]);
  const again = { ...used, use: "aside", because: "Too late." } as const;
  expect(
    folded([bo, write(adviceAsked, asked)], [ash, write(adviceUsed, used)], [ash, write(adviceUsed, again)]),
  ).toMatchObject([{ used: { use: "aside", because: "Too late.", seq: 3 } }]);
});

test("what is brought with a time that no calendar has is as if nobody had brought it", () => {
  const anyTime = {
    ...adviceBrought,
    payload: struct({
      asking: id("room"),
      line: id("entry"),
      adviser: text(64),
      said: uint(),
      advice: text(longestLine),
    }),
  };
  const brings = (said: number): Written => write(anyTime, { ...brought, said });
  const [one] = folded([bo, write(adviceAsked, asked)], [bo, brings(lastMoment + 1)], [ash, brings(lastMoment)]);
  expect(one?.brought.map(({ by, said }) => [by, said])).toEqual([[ash, lastMoment]]);
});
