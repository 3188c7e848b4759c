import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { paper } from "../../build/manifests.ts";

const here = new URL(".", import.meta.url);
const source = readFileSync(new URL("tokens.css", here), "utf8");

/** The tokens of a block that begins with this selector. */
function block(selector: string): ReadonlyMap<string, string> {
  const from = source.indexOf(`${selector} {`);
  if (from < 0) throw new Error(`no block ${selector}`);
  const body = source.slice(from, source.indexOf("}", from));
  return new Map([...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name!, value!]));
}

const light = block(":root");
const darkBySystem = block(`:root:not([data-theme="light"])`);
const dark = block(`:root[data-theme="dark"]`);

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(theme: ReadonlyMap<string, string>, ink: string, paper: string): number {
  const [a, b] = [luminance(theme.get(ink)!), luminance(theme.get(paper)!)].toSorted((x, y) => y - x) as [
    number,
    number,
  ];
  return (a + 0.05) / (b + 0.05);
}

/** What stands on what. */
const readable: readonly (readonly [ink: string, paper: string])[] = [
  ...["ink", "ink-2", "ink-3"].flatMap((ink) => [[ink, "paper"] as const, [ink, "card"] as const]),
  ...["accent", "good", "wait", "calm"].flatMap((ink) => [
    [ink, "paper"] as const,
    [ink, "card"] as const,
    [ink, `${ink}-wash`] as const,
  ]),
  ["accent-ink", "accent"],
  ["ink", "accent-wash"],
  ["ink-2", "accent-wash"],
  ["paper", "ink"],
];

for (const [name, theme] of [
  ["light", light],
  ["dark", dark],
] as const) {
  test.each(readable)(`${name}: %s is readable on %s`, (ink, paper) => {
    expect(contrast(theme, ink, paper)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(["paper", "card"])(`${name}: the edge of what is pressed or filled in can be seen on %s`, (paper) => {
    expect(contrast(theme, "edge", paper)).toBeGreaterThanOrEqual(3);
  });
}

test("dark is the same, whoever asked for it", () => {
  expect(darkBySystem).toEqual(dark);
  expect([...dark.keys()]).toEqual([...light.keys()]);
});

const sheets = readdirSync(here).filter((name) => name.endsWith(".css") && name !== "tokens.css");

test.each(sheets)("%s has its colours, sizes and times from the tokens", (name) => {
  const rules = readFileSync(new URL(name, here), "utf8")
    .replace(/\/\*[^]*?\*\//g, "")
    .replace(/@media[^{]*/g, "");
  const colours = rules.match(
    /#[\da-f]{3,8}\b|\b(?:rgba?|hsla?|oklch|color-mix)\(|:\s*(?:white|black|red|grey|gray)\b/gi,
  );
  expect(colours).toBeNull();
  // em is a share of the text it stands in, not a size of its own.
  expect(rules.match(/(?<![\w-])\d*\.?\d+(?:px|rem|ch|pt|ms|s)\b/g)).toBeNull();
});

test("the home screen has the colours of the paper", () => {
  expect(paper).toBe(light.get("paper"));
});

test("a note says how much it weighs in a way that the styles know", () => {
  const screens = readdirSync(new URL("../", here), { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".tsx"),
  );
  const used = screens.flatMap((name) => [
    ...readFileSync(new URL(`../${name}`, here), "utf8").matchAll(/class="note (wait|good|bad|trouble|plain)\b/g),
  ]);
  const styled = [...readFileSync(new URL("parts.css", here), "utf8").matchAll(/\.note\.(\w+)/g)].map(
    ([, name]) => name,
  );
  expect([...new Set(used.map(([, name]) => name))].filter((name) => !styled.includes(name))).toEqual([]);
});
