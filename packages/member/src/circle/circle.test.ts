import { idOf } from "@unionhall/protocol";
import { expect, test } from "vitest";
import type { HallLink } from "../line/hall-link.ts";
import type { Environment } from "../ports.ts";
import { MemoryStore } from "../store/memory-store.ts";
import { Circle } from "./circle.ts";
import type { Identity } from "./tie.ts";

test("as long as a book is read to be folded anew, what it came to before stands: nobody sees it empty", async () => {
  const env = { store: new MemoryStore() } as unknown as Environment;
  const id = idOf("circle", new Uint8Array(20));
  const circle = await Circle.load(env, id, {} as HallLink, {} as Identity);
  const { book } = circle;
  const folded = circle.foldAnew();
  expect(circle.book).toBe(book);
  await folded;
  expect(circle.book).not.toBe(book);
});
