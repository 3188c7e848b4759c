import type { CircleView, RoomView } from "@unionhall/member";
import type { contents } from "./contents.ts";
import { item, nothing, roomId } from "./scripted-board.ts";
import { line } from "./scripted-lines.ts";

type Dock = (typeof contents)["en"]["dock"];

/** A circle with a second chat, in which something is new, and with one that is hidden. */
export function withDock(
  view: CircleView,
  { driving, lines, hidden }: Dock,
): { readonly view: CircleView; readonly rooms: readonly RoomView[] } {
  const [first, second] = lines.map(([by, words, ago], at) => line(by, words, ago, 120 + at));
  const said = [first!, { ...second!, to: { id: first!.id, name: first!.name, text: first!.text } }];
  const inside = { excerpt: "", edited: false, lines: said.length, unread: 1, last: said.at(-1) ?? null };
  const hallway = { in: view.hallway ?? roomId(40) };
  const chat = item(roomId(46), "chat", "Rosa", 4_000, { ...hallway, title: driving, inside });
  const old = item(roomId(47), "chat", "Bo", 8_000, { ...hallway, title: hidden, state: "archived" });
  const room = { ...nothing(view.id, chat.room), item: chat, lines: said, unread: 1 };
  const dock = view.dock.map((tool) => {
    const last = view.lastLine;
    return tool.what === "chat" ? { ...tool, inside: { ...inside, unread: view.unread, last } } : tool;
  });
  return { view: { ...view, dock: [...dock, chat, old] }, rooms: [room] };
}
