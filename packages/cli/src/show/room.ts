import type { ErasedView, ItemView, RoomView } from "@unionhall/member";
import { lineText } from "./circle.ts";
import { plain, plainLines } from "./plain.ts";
import { table } from "./table.ts";
import { moment } from "./time.ts";

/** What stands in a room. */
export function itemList(items: readonly ItemView[]): string {
  if (items.length === 0) return "Nothing is in it yet.";
  const rows = items.map((item) => {
    const isFolded = item.muted === true && item.what === "message";
    const [title, by] = isFolded ? ["(by somebody you muted)", ""] : [itemTitle(item), plain(item.name)];
    return [title, marksOf(item), by, moment(item.made), countOf(item), item.room];
  });
  return table(["TITLE", "", "BY", "SINCE", "LINES", "ID"], rows);
}

export function itemTitle({ title, what }: ItemView): string {
  return plain(title === "" ? what : title);
}

function erasedText({ what, name, time }: ErasedView): string {
  return `(${plain(what)}, erased by ${plain(name)} ${moment(time)})`;
}

function marksOf({ state, pinned, waiting, fresh, nudged }: ItemView): string {
  const marks = [
    pinned ? "pinned" : "",
    state === "active" ? "" : state,
    waiting ? "waiting" : "",
    nudged ? "for you" : fresh ? "new" : "",
  ];
  return marks.filter((mark) => mark !== "").join(", ");
}

function countOf({ inside }: ItemView): string {
  return inside === null ? "" : String(inside.lines);
}

/** An item with its text, what stands in it, and what people say to it. */
export function itemPage(view: RoomView, item: ItemView, items: readonly ItemView[], withIds: boolean): string {
  const { body, boosts, lines, unknown } = view;
  const marks = marksOf(item);
  const edited =
    body === null || body.before.length === 0 ? "" : `, edited by ${plain(body.name)} ${moment(body.time)}`;
  const parts = [
    `${itemTitle(item)}${marks === "" ? "" : `  (${marks})`}\nBy ${plain(item.name)}, ${moment(item.made)}${edited}`,
    body === null ? "" : plainLines(body.text, ""),
    boosts.map(({ boost, names }) => `${plain(boost)} ${names.map(plain).join(", ")}`).join("\n"),
    items.length === 0 ? "" : itemList(items),
    view.erased.map(erasedText).join("\n"),
    lines.map((line) => lineText(line, withIds)).join("\n"),
    unknown === 0 ? "" : `A newer version of this program wrote ${unknown} more here.`,
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}
