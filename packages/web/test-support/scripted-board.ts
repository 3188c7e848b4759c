import type { CircleView, ItemView, LineView, RoomView, VersionView } from "@unionhall/member";
import type { CircleId, RoomId } from "@unionhall/protocol";
import { idOf } from "@unionhall/protocol";
import type { contents } from "./contents.ts";
import { line, memberId } from "./scripted-lines.ts";

const minute = 60_000;
export const roomId = (seed: number): RoomId => idOf("room", new Uint8Array(16).fill(seed));
const boardRoom: RoomId = roomId(41);

type Board = (typeof contents)["en"]["board"];

function version(by: string, text: string, minutesAgo: number): VersionView {
  return { by: memberId(by), name: by, mine: by === "Ash", time: Date.now() - minutesAgo * minute, text };
}

export function item(room: RoomId, what: string, by: string, minutesAgo: number, more: Partial<ItemView>): ItemView {
  const rest = { facts: new Map(), changes: [], waiting: false, fresh: false, nudged: false, inside: null };
  const who = { by: memberId(by), name: by, mine: by === "Ash", made: Date.now() - minutesAgo * minute };
  return { room, in: boardRoom, what, title: "", state: "active", pinned: false, ...who, ...rest, ...more };
}

/** A circle with a board, and what is in its rooms. */
export function withBoard(
  view: CircleView,
  board: Board,
): { readonly view: CircleView; readonly rooms: readonly RoomView[] } {
  const rooms = board.messages.map(([by, title, words, ago], at) =>
    message(view.id, board, { by, title, words, ago, at }),
  );
  const items = rooms.flatMap((room) => room.item ?? []);
  const hallway = view.hallway ?? roomId(40);
  const tool = item(boardRoom, "board", "Ash", 8_999, { in: hallway });
  const gone = { room: roomId(49), in: boardRoom, within: null, what: "message", left: false };
  const erased = [{ ...gone, by: memberId("Bo"), name: "Bo", mine: false, time: Date.now() - 900 * minute }];
  const own = { ...nothing(view.id, boardRoom), item: tool, items, erased };
  return { view: { ...view, hallway, dock: [...view.dock, tool] }, rooms: [own, ...rooms] };
}

export function nothing(circle: CircleId, room: RoomId): RoomView {
  const none = { body: null, boosts: [], lines: [], gone: [], more: false, unread: 0, items: [] };
  const scheduled = { answers: [], occurrences: new Map() };
  const away = { erased: [], wasErased: null, awayWith: null };
  return { circle, room, item: null, here: true, ...none, ...away, ...scheduled, unknown: 0 };
}

interface Posted {
  readonly by: string;
  readonly title: string;
  readonly words: string;
  readonly ago: number;
  readonly at: number;
}

/** The first was edited, the second boosted. */
function comment(said: LineView, { before, boost }: Board, nth: number): LineView {
  const edits = nth === 0 ? [version(said.name, before, 0)] : [];
  return { ...said, before: edits, boosts: nth === 1 ? [{ boost, names: ["Bo"], mine: false }] : [] };
}

/** The first is pinned and talked about, the last waits for signal, the one before it is in the trash. */
function message(circle: CircleId, board: Board, { by, title, words, ago, at }: Posted): RoomView {
  const last = board.messages.length - 1;
  const lines =
    at > 0 ? [] : board.comments.map(([who, text, when], nth) => comment(line(who, text, when, nth), board, nth));
  const before = at > 0 ? [] : [{ ...version(by, board.before, ago), files: [] }];
  const body = { ...version(by, words, at > 0 ? ago : ago - 30), files: [], waiting: at === last, before };
  const boosts = at > 0 ? [] : [{ boost: board.boost, names: ["Bo", "Rosa"], mine: false }];
  const inside = {
    excerpt: words.slice(0, 200),
    edited: false,
    lines: lines.length,
    unread: 0,
    last: lines.at(-1) ?? null,
  };
  const pinnedBy = { ...version("Bo", "", ago - 60), change: { pinned: true } };
  const more: Partial<ItemView> = {
    title,
    pinned: at === 0,
    waiting: at === last,
    fresh: at === 1,
    nudged: at === 1,
    state: at === last - 1 ? "trashed" : "active",
    inside,
    changes: at > 0 ? [] : [pinnedBy],
  };
  const room = roomId(50 + at);
  return { ...nothing(circle, room), item: item(room, "message", by, ago, more), body, boosts, lines };
}
