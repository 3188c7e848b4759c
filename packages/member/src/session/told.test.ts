import type { RoomEntry } from "@unionhall/kernel";
import type { Class } from "@unionhall/protocol";
import { idOf } from "@unionhall/protocol";
import type { Written } from "@unionhall/union";
import { callHere, callNamed, write } from "@unionhall/union";
import { expect, test } from "vitest";
import { nothingTold, tell } from "./told.ts";

const room = idOf("room", new Uint8Array(16).fill(1));
const by = { id: idOf("member", new Uint8Array(16).fill(2)) };

/** Said in a call's room, sealed as one likes. */
function sealedAs(of: Class, written: Written): RoomEntry {
  const entry = { id: idOf("entry", new Uint8Array(32).fill(3)), seq: 1, header: { room, class: of }, ...written };
  return { type: "said", entry, by, time: 1 } as unknown as RoomEntry;
}

test("that somebody was in a call counts for nothing where it is sealed to stay, and what is kept of a call not where it passes", () => {
  const there = (of: Class): number => {
    const told = nothingTold();
    tell(told, sealedAs(of, write(callHere, { here: true })));
    return told.call?.here.size ?? 0;
  };
  const named = (of: Class): number => {
    const told = nothingTold();
    tell(told, sealedAs(of, write(callNamed, {})));
    return told.call?.named.size ?? 0;
  };
  expect([there("passing"), there("kept"), named("kept"), named("passing")]).toEqual([1, 0, 1, 0]);
});
