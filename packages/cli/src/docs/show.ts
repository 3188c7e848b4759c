import type { ItemView } from "@unionhall/member";
import type { RoomId } from "@unionhall/protocol";
import type { Stretch } from "@unionhall/union";
import { fileFact, foldersOf, readFacts, wayTo } from "@unionhall/union";
import { plain, plainLines } from "../show/plain.ts";
import { sizeText } from "../show/size.ts";
import { table } from "../show/table.ts";
import { moment } from "../show/time.ts";

/** What is in the docs, each under the folder it lies in. */
export function docsList(items: readonly ItemView[]): string {
  if (items.length === 0) return "Nothing is in it yet.";
  const folders = foldersOf(items);
  const rows = (folder: RoomId | null): readonly (readonly string[])[] =>
    items
      .filter(({ room }) => folders.get(room) === folder)
      .flatMap((item) => [row(item, wayTo(folders, item.room).length), ...rows(item.room)]);
  return table(["TITLE", "", "SIZE", "BY", "SINCE", "ID"], rows(null));
}

function row(item: ItemView, depth: number): readonly string[] {
  const { title, what, state, waiting, name, made, room } = item;
  const { file } = readFacts(fileFact, item);
  const marks = [state === "active" ? "" : state, waiting ? "waiting" : ""].filter((mark) => mark !== "").join(", ");
  const called = `${"  ".repeat(depth)}${plain(title)}${what === "folder" ? "/" : ""}`;
  return [called, marks, file === undefined ? "" : sizeText(file.ref.length), plain(name), moment(made), room];
}

const marks = { same: ["", ""], gone: ["[-", "-]"], new: ["{+", "+}"] } as const;

/** What changed, as `git diff --word-diff` marks it. */
export function diffText(stretches: readonly Stretch[]): string {
  return stretches.map(({ kind, text }) => `${marks[kind][0]}${plainLines(text, "")}${marks[kind][1]}`).join("");
}
