import type { DraftActs } from "@unionhall/member";
import { idOf } from "@unionhall/protocol";
import { expect, test } from "vitest";
import { areDraftsKept, draft, draftOf, draftsAreWith, draftsMoved, isWriting } from "./drafts.ts";

const circle = idOf("circle", new Uint8Array(20).fill(1));
const room = idOf("room", new Uint8Array(16).fill(3));
const line = `${circle} ${room}` as const;

/** A member who keeps what is written as long as the circle is theirs. */
class Owner implements DraftActs {
  readonly kept = new Map<string, string>();
  keeps = true;
  of = (of: string, place: string): string => this.kept.get(`${of} ${place}`) ?? "";
  put: DraftActs["put"] = async (of, place, text) => {
    this.kept.set(`${of} ${place}`, text);
    return this.keeps ? { ok: true, value: undefined } : { ok: false, problem: { type: "keeps-nothing" } };
  };
}

test("a draft is where the member keeps it, each in its place, and goes when it goes there", () => {
  const owner = new Owner();
  draftsAreWith(owner);
  draft(line, "I come");
  draft(`${circle} ${room} title`, "Soup");
  draft(`${circle} ${room} text`, "On Friday");
  expect([...owner.kept]).toEqual([
    [line, "I come"],
    [`${circle} ${room} title`, "Soup"],
    [`${circle} ${room} text`, "On Friday"],
  ]);
  expect([draftOf(line), isWriting.value]).toEqual(["I come", true]);
  owner.kept.clear();
  draftsMoved();
  expect([draftOf(line), isWriting.value]).toEqual(["", false]);
});

test("whether it is on disk is known once the member says so", async () => {
  const owner = new Owner();
  draftsAreWith(owner);
  draft(line, "kept");
  expect(await areDraftsKept()).toBe(true);
  owner.keeps = false;
  draft(line, "no room for this");
  expect([await areDraftsKept(), draftOf(line)]).toEqual([false, "no room for this"]);
});

test("what could not be kept in one circle is not forgotten over another", async () => {
  const owner = new Owner();
  draftsAreWith(owner);
  owner.keeps = false;
  draft(line, "no room for this");
  owner.keeps = true;
  draft(`${idOf("circle", new Uint8Array(20).fill(2))} ${room}`, "kept");
  expect(await areDraftsKept()).toBe(false);
});

test("what waits from before was not written now: nothing has to wait for it", () => {
  const owner = new Owner();
  owner.kept.set(`${circle} ${room} to another`, "from last week");
  draftsAreWith(owner);
  expect([draftOf(`${circle} ${room} to another`), isWriting.value]).toEqual(["from last week", false]);
});
