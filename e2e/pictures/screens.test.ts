import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { pageOfPictures } from "./page-of-pictures.ts";
import { screens } from "./screens.ts";

/** Read as text: the app's own parts are imported by nothing outside it. */
function sourceOf(path: string): string {
  return readFileSync(new URL(`../../packages/${path}`, import.meta.url), "utf8");
}

/** What the app has no screen for in a union at rest, or no screen of its own. */
const notPictured = ["circle", "room", "moved", "founding", "nowhere", "file", "group", "seat", "call", "agenda"];

test("every place that the app's addresses lead to is pictured, and every kind of item", () => {
  const route = sourceOf("web/src/route/route.ts");
  const types = route.slice(0, route.indexOf("const parts"));
  const places = [...types.matchAll(/"([a-z]+)"/g)].map(([, name]) => name!);
  const traits = sourceOf("union/src/items/traits.ts");
  const kinds = [...traits.matchAll(/^ {2}"?([a-z-]+)"?: \{ class/gm)].map(([, name]) => name!);
  const all = new Set([...places, ...kinds].filter((name) => !notPictured.includes(name)));
  expect(Object.keys(screens).toSorted()).toEqual([...all].toSorted());
});

test("the page of pictures says of each what the list says, and shows those that are there", () => {
  const folder = new URL("../../docs/pictures/", import.meta.url);
  expect(readFileSync(new URL("README.md", folder), "utf8")).toBe(pageOfPictures(new Set(readdirSync(folder))));
});
