import type { Member } from "@unionhall/member";
import { afterEach, expect, test, vi } from "vitest";
import { isBouncedBack, leaveQuickly } from "./leave.ts";

const did: string[] = [];
vi.mock("preact", () => ({ render: () => did.push("cleared") }));

afterEach(() => {
  did.length = 0;
  vi.unstubAllGlobals();
});

/** A browser in which whatever a site keeps is blocked: the mere mention throws. */
function blocked(): void {
  vi.stubGlobal("matchMedia", () => ({ matches: false }));
  vi.stubGlobal("location", { replace: () => did.push("gone") });
  vi.stubGlobal("document", { title: "Unionhall" });
  vi.stubGlobal("performance", { getEntriesByType: () => [{ type: "navigate" }] });
  const refuse = (): never => {
    throw new DOMException("blocked", "SecurityError");
  };
  vi.stubGlobal("sessionStorage", { getItem: refuse, setItem: refuse, removeItem: refuse });
}

test("where the browser keeps nothing, leaving clears the screen first and goes all the same", () => {
  blocked();
  const member = { lock: () => did.push("locked"), close: async () => void did.push("closed") };
  leaveQuickly({} as Element, member as unknown as Member);
  expect(did).toEqual(["cleared", "locked", "closed", "gone"]);
});

test("where the browser keeps nothing, the start goes on", () => {
  blocked();
  expect(isBouncedBack()).toBe(false);
  expect(did).toEqual([]);
});
