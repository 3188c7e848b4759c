import { afterEach, expect, test, vi } from "vitest";
import { takePlace } from "./tab.ts";

afterEach(() => void vi.unstubAllGlobals());

/** The browser's locks, of which this tab holds one until it is stolen. */
function locks(): { steal(): void } {
  const thieves: (() => void)[] = [];
  const request = (_name: string, _options: unknown, held: (granted: object) => Promise<void>): Promise<void> => {
    const stolen = new Promise<never>((_, reject) => {
      thieves.push(() => reject(new DOMException("stolen", "AbortError")));
    });
    return Promise.race([held({}), stolen]);
  };
  vi.stubGlobal("navigator", { locks: { request } });
  return { steal: () => thieves.forEach((steal) => steal()) };
}

/** The tabs of this browser that listen for the word. */
function channels(): { say(): void } {
  const open = new Set<{ onmessage?: () => void }>();
  class Channel {
    onmessage?: () => void;
    constructor() {
      open.add(this);
    }
    close(): void {
      open.delete(this);
    }
  }
  vi.stubGlobal("BroadcastChannel", Channel);
  return { say: () => open.forEach((channel) => channel.onmessage?.()) };
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

test("a tab that is asked lets go once", async () => {
  const [, tabs] = [locks(), channels()];
  let lost = 0;
  expect(await takePlace(async () => void lost++)).toBe("mine");
  tabs.say();
  tabs.say();
  await settled();
  expect(lost).toBe(1);
});

test("a tab whose place was stolen has lost it, and listens no more", async () => {
  const [thief, tabs] = [locks(), channels()];
  let lost = 0;
  expect(await takePlace(async () => void lost++)).toBe("mine");
  thief.steal();
  await settled();
  tabs.say();
  await settled();
  expect(lost).toBe(1);
});
