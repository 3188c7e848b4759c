import { book as bookRoom } from "@unionhall/protocol";
import { write } from "@unionhall/union";
import type { Circle } from "./circle.ts";
import { headShown } from "./head-shown.ts";
import { put } from "./send.ts";
import { freshHead } from "./signed-to-us.ts";

/** Days for which this device has said enough: whoever disagrees with it has what the hall signed. */
const daysBetween = 7;

/** Where somebody has seen another past than this device, it shows them what the hall has signed to it. */
export async function showHead(circle: Circle): Promise<void> {
  const { noted, heads, next } = circle;
  const isApart = noted.all.some(({ type }) => type === "seen-differs" || type === "fork");
  if (!isApart || next.day - heads.shownOn < daysBetween) return;
  const head = (await freshHead(circle)) ?? heads.newest;
  if (head === null) return;
  await put(circle, { room: bookRoom, class: "kept" }, write(headShown, { head }));
  await heads.shown(next.day);
}
