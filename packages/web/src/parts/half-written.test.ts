import { expect, test } from "vitest";
import { isHalfWritten } from "./half-written.ts";

test("half written is what stands in a field and stood there from nobody", () => {
  const field = (value: string, defaultValue = ""): HTMLTextAreaElement =>
    ({ value, defaultValue }) as HTMLTextAreaElement;
  expect(isHalfWritten([])).toBe(false);
  expect(isHalfWritten([field(""), field(" \n"), field("as it was", "as it was")])).toBe(false);
  expect(isHalfWritten([field(""), field("Do we need", "")])).toBe(true);
  expect(isHalfWritten([field("as it is now", "as it was")])).toBe(true);
});
