import { expect, test } from "vitest";
import { readFolder } from "../../../../../vectors/read.ts";
import { type Conversation, drawMap, opinionMap, readConversation } from "../index.ts";
import { marks } from "./marks.ts";
import { wrapped } from "./text.ts";

function seattle(more: Partial<Conversation> = {}): string {
  const reading = readConversation(readFolder("listening/seattle"));
  if (!reading.ok) throw new Error(reading.reason);
  return drawMap(opinionMap({ ...reading.conversation, ...more }, false), "en");
}

test("a picture has a mark for everybody who is in a group, and says in words what it shows", () => {
  const svg = seattle();
  const people = (group: number): number[] =>
    [...svg.matchAll(new RegExp(`class="mark g${group}" d="([^"]+)"`, "g"))].map(([, d]) => d!.match(/M/g)!.length);
  // On the desk and on the phone: the people, and the mark beside the group's name.
  expect(people(0)).toEqual([99, 1, 99, 1]);
  expect(people(1)).toEqual([39, 1, 39, 1]);
  expect(svg).toContain('role="img" aria-labelledby="opinions-title opinions-about"');
  expect(svg).toMatch(
    /<desc id="opinions-about">339 people, 2872 votes, 54 statements\. Group A · 99 people\. agree: /,
  );
});

test("what somebody wrote stays text", () => {
  const svg = seattle({ topic: `</title><script>alert("1")</script>\u202e & so\u0000` });
  expect(svg).not.toContain("<script");
  expect(svg).toContain(
    `<title id="opinions-title">&lt;/title&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; so</title>`,
  );
});

test("text is broken between words, within a word that is too long, and ends in dots where there is no room", () => {
  expect(wrapped("one two three four", 4, 9)).toEqual(["one two", "three", "four"]);
  expect(wrapped("abcdefghijkl".repeat(2), 6, 9).join("")).toBe("abcdefghijkl".repeat(2));
  expect(wrapped("one two three four", 4, 2)).toEqual(["one two", "three…"]);
  expect(wrapped("", 6, 2)).toEqual([""]);
});

test("every group's colour stands out from its ground by three to one, by day and by night", () => {
  for (const { light, dark } of marks) {
    expect(contrast(light, "#fffdf9")).toBeGreaterThan(3);
    expect(contrast(light, "#ffffff")).toBeGreaterThan(3);
    expect(contrast(dark, "#201c17")).toBeGreaterThan(3);
  }
});

function contrast(a: string, b: string): number {
  const [high, low] = [lightness(a), lightness(b)].toSorted((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function lightness(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
