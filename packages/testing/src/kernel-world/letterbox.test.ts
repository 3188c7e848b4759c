import {
  letterboxClosed,
  letterboxOpened,
  openOutsideLetter,
  roomInLetter,
  sealOutsideLetter,
} from "@unionhall/kernel";
import type { Bytes } from "@unionhall/protocol";
import { ascii, bytesOf, caps, concat, encode, idOf } from "@unionhall/protocol";
import { expect, test } from "vitest";
import { KernelWorld } from "./kernel-world.ts";

test("only a steward opens a letterbox and closes it, and one that letters can be sealed to", async () => {
  const {
    world,
    people: [ash, bo],
  } = await KernelWorld.of("ash", "bo");
  const [first, second] = [await world.letterbox(), await world.letterbox()];
  expect(await world.does(bo, letterboxOpened, first)).toBe("not-a-steward");
  expect(await world.does(ash, letterboxOpened, { ...first, key: new Uint8Array(1216).fill(0xff) })).toBe(
    "keys-unlawful",
  );
  expect(await world.does(ash, letterboxClosed, {})).toBe("no-effect");
  expect((await world.book()).publicLetterbox).toBeNull();

  expect(await world.does(ash, letterboxOpened, first)).toBeUndefined();
  expect(await world.does(ash, letterboxOpened, second)).toBeUndefined();
  expect(await world.book()).toMatchObject({ publicLetterbox: second, olderPublicLetterboxes: [first.seed] });
  expect(await world.does(bo, letterboxClosed, {})).toBe("not-a-steward");
  expect(await world.does(ash, letterboxClosed, {})).toBeUndefined();
  const older = [first.seed, second.seed];
  expect(await world.book()).toMatchObject({ publicLetterbox: null, olderPublicLetterboxes: older });
});

test("a desk has no letterbox", async () => {
  const desk = await KernelWorld.found("ash", "devices");
  const opened = await desk.deed(desk.founder, letterboxOpened, await desk.letterbox());
  expect(await desk.verdict(opened)).toBe("not-in-a-desk");
});

test("a letter has one of two sizes, whatever it says, and opens in its own letterbox alone", async () => {
  const world = await KernelWorld.found("ash");
  const { ports, circle } = world;
  const elsewhere = idOf("circle", new Uint8Array(20));
  const [box, other] = [await world.letterbox(), await world.letterbox()];
  // Its own length takes two bytes more than that of an empty one.
  const longest = "ñ".repeat((roomInLetter("") - 2) / 2);
  for (const [said, size] of [
    ["", caps.shortLetter],
    ["They moved me to Ward 4. Tell the others.", caps.shortLetter],
    ["a".repeat(900), caps.longLetter],
    [longest, caps.longLetter],
  ] as const) {
    const sealed = await sealOutsideLetter(ports, circle, box.key, said);
    expect(sealed.length).toBe(size);
    expect(await openOutsideLetter(ports, circle, box.seed, sealed)).toBe(said);
    expect(await openOutsideLetter(ports, circle, other.seed, sealed)).toBeNull();
    expect(await openOutsideLetter(ports, elsewhere, box.seed, sealed)).toBeNull();
    expect(await openOutsideLetter(ports, circle, box.seed, sealed.with(-1, sealed.at(-1)! ^ 1))).toBeNull();
  }
  expect(roomInLetter(longest)).toBe(0);
  expect(roomInLetter(`${longest}a`)).toBeLessThan(0);
  await expect(sealOutsideLetter(ports, circle, box.key, `${longest}a`)).rejects.toThrow("longer than a letter");
});

test("what was sealed for something else, or padded with more than zeros, is no letter", async () => {
  const world = await KernelWorld.found("ash");
  const { ports, circle } = world;
  const { key, seed } = await world.letterbox();
  const opened = async (info: string, plain: Bytes): Promise<string | null> => {
    const sealed = await ports.sealing.box(key, ascii(info), bytesOf(circle), plain);
    return openOutsideLetter(ports, circle, seed, sealed);
  };
  const hello = encode({ v: 1, text: "hello" });
  const padded = concat(new Uint8Array([0, 0, 0, hello.length]), hello, new Uint8Array(9));
  expect(await opened("unionhall 1 outside letter", padded)).toBe("hello");
  expect(await opened("unionhall 1 letter", padded)).toBeNull();
  expect(await opened("unionhall 1 outside letter", padded.with(-1, 1))).toBeNull();
  expect(await opened("unionhall 1 outside letter", padded.with(3, hello.length - 1))).toBeNull();
  expect(await opened("unionhall 1 outside letter", padded.with(3, 255))).toBeNull();
});
