import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Hold, holdFor } from "./hold.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const at = (clientX: number, clientY: number, pointerType = "touch") => ({ clientX, clientY, pointerType });

function held(): { readonly hold: Hold; readonly count: () => number } {
  let count = 0;
  return { hold: new Hold(() => void (count += 1)), count: () => count };
}

test("a finger that stays for half a second holds, once", () => {
  const { hold, count } = held();
  hold.down(at(5, 5));
  hold.move(at(9, 9));
  vi.advanceTimersByTime(holdFor - 1);
  expect(count()).toBe(0);
  vi.advanceTimersByTime(1);
  expect(count()).toBe(1);
  expect(hold.menu()).toBe(true);
  hold.up();
  vi.advanceTimersByTime(holdFor);
  expect(count()).toBe(1);
});

test("who taps, scrolls, drags, or presses a mouse does not hold", () => {
  const { hold, count } = held();
  hold.down(at(5, 5));
  hold.up();
  vi.advanceTimersByTime(holdFor);
  hold.down(at(5, 5));
  hold.move(at(5, 20));
  vi.advanceTimersByTime(holdFor);
  hold.down(at(5, 5, "mouse"));
  vi.advanceTimersByTime(holdFor);
  expect([count(), hold.menu()]).toEqual([0, false]);
});

test("a browser that is quicker to open its own menu for a finger opens this one, once; a mouse's stays", () => {
  const { hold, count } = held();
  hold.down(at(5, 5));
  expect(hold.menu()).toBe(true);
  vi.advanceTimersByTime(holdFor);
  expect(count()).toBe(1);
  hold.up();
  hold.down(at(5, 5, "mouse"));
  expect([hold.menu(), count()]).toEqual([false, 1]);
});

test("whoever held something has the browser's own menu where the next finger rests", () => {
  const { hold, count } = held();
  hold.down(at(5, 5));
  vi.advanceTimersByTime(holdFor);
  hold.up();
  hold.rest();
  vi.advanceTimersByTime(holdFor);
  expect([count(), hold.menu()]).toEqual([1, false]);
});
