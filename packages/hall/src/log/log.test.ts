import { expect, test } from "vitest";
import { codePlace } from "./code-place.ts";
import { lineLog } from "./log.ts";

test("a line is the hour, the event and its numbers", () => {
  const lines: string[] = [];
  const log = lineLog(
    (line) => lines.push(line),
    () => Date.UTC(2026, 10, 23, 15, 8, 38),
  );
  log({ event: "started", port: 7300 });
  log({ event: "stopping" });
  expect(lines).toEqual(["2026-11-23T15Z started port=7300\n", "2026-11-23T15Z stopping\n"]);
});

test("of an error only its place is kept, never its words", () => {
  const place = codePlace(new Error("ash said: meet at noon"));
  expect(place).toMatch(/^log\.test\.ts:\d+$/);
  expect(place).not.toContain("noon");
});

test("words dressed up as a stack give no place away", () => {
  const error = new Error("meet\n    at (/noon/ash.ts:1:2)\n    at (/noon/bo.ts:1:2)");
  expect(codePlace(error)).not.toMatch(/ash|bo/);
  expect(codePlace("a string was thrown")).toBe("unknown:0");
});
