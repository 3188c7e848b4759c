import type { CircleView, Warned, Warning } from "@unionhall/member";
import { warningsOf } from "@unionhall/member";
import { idOf } from "@unionhall/protocol";
import { expect, test } from "vitest";
import type { Call } from "../command.ts";
import { reportSent } from "../commands/say.ts";
import { exit } from "../exit.ts";
import { warningWords } from "../words/warnings.ts";
import { warningText } from "./warnings.ts";

const only = (warned: Warned): Warning => warningsOf([warned], (seq) => 20_000 + seq)[0]!;
const bo = { id: idOf("member", new Uint8Array(16)), name: "Bo\u001b[2J" };

test("a warning says how much it weighs, what was seen, what is safe, what to do, and where", () => {
  const withheld = warningsOf(
    [3, 4, 5, 6, 7, 8, 9].map((seq): Warned => ({ type: "withheld", seq })),
    (seq) => 20_000 + seq,
  );
  expect(withheld.map((each) => warningText(each, "en")).join("\n")).toMatchInlineSnapshot(`
    "Take a look: The hall holds back something that was written here, and gives no reason.
      Everything else is here, and nobody has changed it.
      This device keeps asking. If it is still so tomorrow, tell whoever runs the hall.
      At place 3 (2024-10-07), 4 (2024-10-08), 5 (2024-10-09), 6 (2024-10-10), 7 (2024-10-11), and 2 more."
  `);
  expect(withheld.map((each) => warningText(each, "es")).join("\n")).toMatchInlineSnapshot(`
    "Conviene mirarlo: La casa retiene algo que se escribió aquí, y no dice por qué.
      Todo lo demás está aquí, y nadie lo ha cambiado.
      Este aparato sigue preguntando. Si mañana sigue así, díselo a quien cuida la casa.
      En el lugar 3 (2024-10-07), 4 (2024-10-08), 5 (2024-10-09), 6 (2024-10-10), 7 (2024-10-11), y 2 más."
  `);
});

test("each is told in both languages", () => {
  const plain = Object.keys(warningWords.en.seen).map((type) => ({ type, seq: 1 }) as Warned);
  const more: readonly Warned[] = [
    { type: "void", reason: "not-a-steward", seq: 1, count: 1, by: null },
    { type: "seen-differs", seq: 1, count: 1, by: null },
    { type: "missing", seq: 1, count: 1, by: null },
    { type: "unlawful-latch", count: 1 },
    { type: "steward-latch", count: 1 },
    { type: "missing-latch", count: 1 },
    { type: "day-off", days: 1 },
  ];
  for (const warned of [...plain, ...more]) {
    const [english, spanish] = [warningText(only(warned), "en"), warningText(only(warned), "es")];
    expect(english.split("\n").length).toBeGreaterThanOrEqual(3);
    for (const [at, line] of english.split("\n").entries()) expect(spanish.split("\n")[at]).not.toBe(line);
  }
});

test("where a command does it, it is named", () => {
  expect(warningText(only({ type: "held" }), "es")).toContain("(`hall recover`)");
  expect(warningText(only({ type: "gap", seq: 1 }), "en")).not.toContain("`");
});

test("what somebody calls themselves does nothing to a terminal", () => {
  const text = warningText(only({ type: "seen-differs", seq: 1, count: 1, by: bo }), "en");
  expect(text).toContain("Bo·[2J has seen another past");
});

test.each(["held", "suspended"] as const)("who is %s is told so, and not that the hall is away", (state) => {
  const said = { out: "", err: "" };
  const stage = { out: (text: string) => (said.out += text), err: (text: string) => (said.err += text), env: {} };
  const call = { stage, on: () => false, value: () => undefined } as unknown as Call;
  const lines = [{ mine: true, state: "waiting" }];
  const view = { state, lines, trouble: null, warnings: warningsOf([{ type: state }]) } as unknown as CircleView;
  expect(reportSent(call, view, { words: "Said.", json: {}, offline: false })).toBe(exit.refused);
  expect(said.err).toContain(warningWords.en.seen[state]);
  expect(said.out).toContain("waits on this device");
});
