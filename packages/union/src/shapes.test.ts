import { readFileSync } from "node:fs";
import { sha256 } from "@unionhall/protocol";
import { expect, test } from "vitest";
import { toldShape } from "./care/told.ts";
import { hallwayShape } from "./hallway/state.ts";
import { factShapes, kindShapes } from "./kinds.ts";
import { lawKindShapes } from "./law/law-kinds.ts";
import { lawStateCodec } from "./law/state.ts";

interface Pinned {
  /** The forms that it has had, the newest last. */
  readonly hallway: readonly string[];
  /** The forms that a law's state has had, the newest last. */
  readonly law: readonly string[];
  /** What a slip says, by its version. */
  readonly told: Readonly<Record<string, string>>;
  /** By name and version of the kind. */
  readonly kinds: Readonly<Record<string, string>>;
  /** By whose they are, and name. */
  readonly facts: Readonly<Record<string, string>>;
}

const pinned = JSON.parse(readFileSync(new URL("shapes.json", import.meta.url), "utf8")) as Pinned;

function hash(shape: string): string {
  return [...sha256(new TextEncoder().encode(shape))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** A point is read by newer devices: when this fails, raise the version of the form, and add what it is now. */
test("the hallway's form does not move without a new version", () => {
  expect(pinned.hallway.at(-1)).toBe(hash(hallwayShape));
});

test("the form of a law's state does not move without a new version", () => {
  expect(pinned.law.at(-1)).toBe(hash(lawStateCodec.shape));
});

/** A slip may be read by another app than the one that made it. */
test("what a slip says does not move without a new version", () => {
  expect(pinned.told).toEqual({ 1: hash(toldShape) });
});

/** An entry is read for as long as its circle lasts: when this fails, raise the version of the kind that moved. */
test("no kind moves without a new version", () => {
  const now = [...kindShapes(), ...lawKindShapes()].map((line) => [line.split(" ", 2).join(" "), hash(line)]);
  expect(pinned.kinds).toEqual(Object.fromEntries(now));
});

/** A fact has no version: when this fails, give it another name. */
test("no fact moves without another name", () => {
  const now = factShapes().map((line) => [line.split(" ", 1)[0]!, hash(line)]);
  expect(pinned.facts).toEqual(Object.fromEntries(now));
});
