import { idOf } from "@unionhall/protocol";
import { expect, test } from "vitest";
import { draft, draftOf, dropDrafts, isWriting } from "./drafts.ts";

const [ours, theirs] = [1, 2].map((byte) => idOf("circle", new Uint8Array(20).fill(byte)));
const room = idOf("room", new Uint8Array(16).fill(3));

test("a draft waits where it was written, and goes with its circle, also in its rooms", () => {
  draft(`${ours!} ${room} title`, "Soup");
  draft(`${ours!} ${room} text`, "On Friday");
  draft(`${theirs!} ${room}`, "I come");
  dropDrafts([{ id: theirs! }]);
  expect(draftOf(`${ours!} ${room} title`) + draftOf(`${ours!} ${room} text`)).toBe("");
  expect(draftOf(`${theirs!} ${room}`)).toBe("I come");
  draft(`${theirs!} ${room}`, "");
  expect(isWriting.value).toBe(false);
});
