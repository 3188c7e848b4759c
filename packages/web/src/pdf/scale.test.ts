import { expect, test } from "vitest";
import { mostPoints, scaleFor } from "./scale.ts";

test("a page is as wide as there is room, and what is huge or as thin as a thread is drawn no larger than a canvas can be", () => {
  expect(scaleFor({ width: 600, height: 800 }, 300, 2)).toBe(1);
  const drawn = (width: number, height: number): readonly [number, number] => {
    const scale = scaleFor({ width, height }, 1_440, 3);
    return [Math.floor(width * scale), Math.floor(height * scale)];
  };
  const [width, height] = drawn(14_400, 14_400);
  expect(width * height).toBeLessThanOrEqual(mostPoints);
  expect(drawn(10, 14_400)).toEqual([11, 16_384]);
});
