import type { CircleId, EntryId, MemberId, RoomId } from "@unionhall/protocol";
import type { Page } from "playwright-core";
import { inRoot } from "../../bin/lib/root.mjs";
import { handsAt } from "../journeys/hands.ts";
import { english } from "../journeys/screen-words.ts";
import type { BenchChild } from "./bench-child.ts";

/** A call of many in a process of its own, as `packages/cli/src/bench/call-on-phone.ts` holds it. */
export interface HeldCall {
  readonly url: string;
  /** By which a browser becomes another device of somebody who is in the circle. */
  readonly link: string;
  readonly circle: CircleId;
  /** The rooms that lead to the call, and the call's. */
  readonly path: readonly RoomId[];
  readonly agenda: readonly RoomId[];
  readonly members: readonly MemberId[];
  readonly placed: number;
}

/** What somebody said, and the place of the newest entry. */
export interface CallWritten {
  readonly entry: EntryId;
  readonly placed: number;
}

interface CallAsk {
  readonly people: number;
  readonly begins: number;
  readonly items: readonly { readonly title: string; readonly minutes: number }[];
  readonly weeks: number;
}

export function holdCall(child: BenchChild, ask: CallAsk): Promise<HeldCall> {
  return child.ask<HeldCall>({ type: "open", app: inRoot("packages", "web", "dist"), ...ask });
}

/** The call's page. */
export function callAt({ circle, path }: HeldCall): string {
  return `#/circle/${circle}/room/${path.join("/")}`;
}

/** A browser becomes another device of somebody who is in the circle, and is at its home. */
export async function takeUp(page: Page, { link }: HeldCall): Promise<void> {
  const hands = handsAt(page);
  await hands.goto(link);
  await hands.sees(english.thisDevice);
  await hands.press(english.thisDevice);
  await page.getByRole("link").filter({ hasText: "Bench" }).first().waitFor();
}
