import type { CircleView, ItemView, RoomActs } from "@unionhall/member";
import type { IconNode } from "lucide";
import {
  Armchair,
  CalendarDays,
  CircleQuestionMark,
  Folder,
  ListChecks,
  MessagesSquare,
  Package,
  Phone,
  StickyNote,
  Vote,
} from "lucide";
import { circlePath, roomPath } from "../../route/route.ts";

/** A row here gives a kind of tool its face. */
const icons: { readonly [what: string]: IconNode } = {
  chat: MessagesSquare,
  board: StickyNote,
  call: Phone,
  "check-ins": CircleQuestionMark,
  decisions: Vote,
  docs: Folder,
  lists: ListChecks,
  schedule: CalendarDays,
  seat: Armchair,
};

export function iconOf(what: string): IconNode {
  return icons[what] ?? Package;
}

export function shownTools({ dock }: Pick<CircleView, "dock">): readonly ItemView[] {
  return dock.filter(({ state }) => state === "active");
}

export function hiddenTools({ dock }: Pick<CircleView, "dock">): readonly ItemView[] {
  return dock.filter(({ state }) => state !== "active");
}

export function toolPath({ id, chat }: CircleView, { room }: ItemView): string {
  return room === chat ? circlePath(id, "chat") : roomPath(id, [room]);
}

/** What this member has not read in a tool, as far as it is read here: lines, and things that stand in it. */
export function newIn(rooms: RoomActs, { id: circle }: CircleView, { room }: ItemView): number {
  const inside = rooms.look({ circle, room });
  if (inside === null) return 0;
  const things = inside.items.filter(({ state, fresh, nudged, inside: there }) => {
    return state === "active" && (fresh || nudged || (there?.unread ?? 0) > 0);
  });
  return inside.unread + things.length;
}

/** After which tool one stands that is to have this place; null: before all others. */
export function afterAt<T>(order: readonly T[], moved: T, place: number): T | null {
  return order.filter((each) => each !== moved)[place - 1] ?? null;
}
