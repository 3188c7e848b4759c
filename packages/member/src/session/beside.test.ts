import { expect, test, vi } from "vitest";
import { Serial } from "../circle/serial.ts";
import { Beside } from "./beside.ts";
import type { Session } from "./session.ts";

test("what was set before the hall went on from another past is not done there, and may be set again", async () => {
  const rings: (() => void)[] = [];
  const clock = { after: (_: number, ring: () => void) => (rings.push(ring), () => undefined) };
  const circle = { env: { clock }, serial: new Serial(), parted: false };
  const session = { circle, listener: { changed: () => undefined }, settleState: () => undefined };
  const beside = new Beside(session as unknown as Session);
  const done: string[] = [];
  for (const parted of [true, false]) {
    beside.after(1, () => Promise.resolve(void done.push(`parted: ${parted}`)));
    circle.parted = parted;
    rings.shift()!();
    await vi.waitFor(() => expect(beside.isBusy).toBe(false));
  }
  expect(done).toEqual(["parted: false"]);
});
