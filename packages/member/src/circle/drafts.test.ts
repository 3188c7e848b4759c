import { idOf } from "@unionhall/protocol";
import { expect, test } from "vitest";
import type { Change } from "../ports.ts";
import { MemoryStore } from "../store/memory-store.ts";
import { Drafts, longestDraft } from "./drafts.ts";
import { emptied } from "./emptied.ts";

const circle = idOf("circle", new Uint8Array(20).fill(1));

/** A disk that writes when it is told to. */
class SlowDisk extends MemoryStore {
  readonly writes: (readonly Change[])[] = [];
  #goOn: ((error?: Error) => void)[] = [];

  override async write(changes: readonly Change[]): Promise<void> {
    this.writes.push(changes);
    await new Promise<void>((resolve, reject) =>
      this.#goOn.push((error) => (error === undefined ? resolve() : reject(error))),
    );
    await super.write(changes);
  }

  /** Ends the write that is under way, and waits for what comes of it. */
  async next(error?: Error): Promise<void> {
    this.#goOn.shift()?.(error);
    await new Promise((resolve) => setTimeout(resolve));
  }
}

async function reloaded(disk: MemoryStore, place: string): Promise<string> {
  return (await Drafts.load(disk, circle)).of(place);
}

test("what is typed while the disk is busy goes in one write, the newest of each place", async () => {
  const disk = new SlowDisk();
  const drafts = await Drafts.load(disk, circle);
  const typed = ["I", "I c", "I come"].map((text) => drafts.put("chat", text));
  void drafts.put("room title", "Soup");
  expect([drafts.of("chat"), disk.writes.length]).toEqual(["I come", 1]);
  await disk.next();
  await disk.next();
  await Promise.all(typed);
  expect(disk.writes.map((changes) => changes.length)).toEqual([1, 2]);
  expect([await reloaded(disk, "chat"), await reloaded(disk, "room title")]).toEqual(["I come", "Soup"]);
});

test("what was sent or given up is gone from the disk, and a place that is empty has nothing", async () => {
  const disk = new MemoryStore();
  const drafts = await Drafts.load(disk, circle);
  await drafts.put("chat", "I come");
  await drafts.put("chat", "");
  expect([await reloaded(disk, "chat"), disk.everything().length]).toEqual(["", 1]);
});

test("what goes of a circle goes with its drafts", async () => {
  const disk = new MemoryStore();
  await (await Drafts.load(disk, circle)).put("chat", "I come");
  await disk.write(await emptied(disk, circle));
  expect(await reloaded(disk, "chat")).toBe("");
});

test("what is written while a circle goes does not come after it", async () => {
  const disk = new SlowDisk();
  const drafts = await Drafts.load(disk, circle);
  const written = [drafts.put("chat", "I c"), drafts.put("chat", "I come")];
  drafts.end();
  await disk.next();
  await Promise.all(written);
  expect(disk.writes).toHaveLength(1);
});

test("what a disk refuses stays at hand, and is written when it is tried again", async () => {
  const disk = new SlowDisk();
  const drafts = await Drafts.load(disk, circle);
  const refused = drafts.put("chat", "I come");
  await Promise.all([expect(refused).rejects.toThrow("full"), disk.next(new Error("full"))]);
  expect([drafts.of("chat"), await reloaded(disk, "chat")]).toEqual(["I come", ""]);
  const kept = drafts.keep();
  await disk.next();
  await kept;
  expect(await reloaded(disk, "chat")).toBe("I come");
});

test("half an emoji is no reason to keep nothing, and what is longer than any text is refused", async () => {
  const disk = new MemoryStore();
  const drafts = await Drafts.load(disk, circle);
  await drafts.put("chat", "🪩".slice(0, 1));
  expect(await reloaded(disk, "chat")).toBe("\uFFFD");
  await expect(drafts.put("chat", "x".repeat(longestDraft + 1))).rejects.toThrow("too-long");
});
