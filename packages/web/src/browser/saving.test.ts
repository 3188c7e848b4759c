import { expect, test } from "vitest";
import { Saving } from "./saving.ts";

const bytes = (...of: readonly number[]): Uint8Array<ArrayBuffer> => new Uint8Array(of);

test("a file comes together from its parts, in order, and what was got again takes the place of what was there", async () => {
  const saving = new Saving();
  expect(await saving.read(0, 3)).toEqual(bytes());
  await saving.write(0, bytes(1, 2, 3));
  await saving.write(3, bytes(9));
  await saving.write(3, bytes(4, 5));
  expect([await saving.read(0, 3), await saving.read(3, 1), await saving.read(6, 3)]).toEqual([
    bytes(1, 2, 3),
    bytes(4),
    bytes(),
  ]);
  const whole = saving.whole();
  expect(new Uint8Array(await whole.arrayBuffer())).toEqual(bytes(1, 2, 3, 4, 5));
});

test("no browser takes a file for a page of the app", () => {
  expect(new Saving().whole().type).toBe("application/octet-stream");
});
