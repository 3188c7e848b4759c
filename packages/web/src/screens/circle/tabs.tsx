import type { CircleView } from "@unionhall/member";
import type { VNode } from "preact";
import { text } from "../../messages/messages.ts";
import type { CirclePart } from "../../route/route.ts";
import { circlePath, roomPath } from "../../route/route.ts";
import { useMember } from "../../state/member.ts";
import { toLookAt } from "../warnings/to-look-at.ts";

interface TabsProps {
  readonly view: CircleView;
  /** Which of them is looked at: a part of the circle, or the board. */
  readonly part: CirclePart | "board";
}

/** What on the board is new for this member, as far as it is read here. */
function useNewOnBoard({ id, dock }: CircleView): number {
  const { rooms } = useMember();
  const board = dock.find(({ what }) => what === "board");
  const items = board === undefined ? [] : (rooms.look({ circle: id, room: board.room })?.items ?? []);
  return items.filter(({ state, fresh, nudged, inside }) => {
    return state === "active" && (fresh || nudged || (inside?.unread ?? 0) > 0);
  }).length;
}

export function Tabs({ view, part }: TabsProps): VNode {
  const { circle } = text();
  const mine = view.suspended.filter(({ mayConfirm }) => mayConfirm);
  const asked = view.asked.filter(({ may }) => may.agree);
  const board = view.dock.find(({ what }) => what === "board");
  const onBoard = useNewOnBoard(view);
  const letters = view.letterbox.lettered ? 1 : 0;
  const parts: readonly { readonly part: TabsProps["part"]; readonly words: string; readonly count: number }[] = [
    { part: "chat", words: circle.chat, count: 0 },
    ...(board === undefined ? [] : [{ part: "board", words: circle.board, count: onBoard } as const]),
    { part: "people", words: circle.people, count: view.knocks.length + mine.length + asked.length + letters },
    { part: "checks", words: circle.checks, count: toLookAt(view).length },
  ];
  // Letters and walking out are come to from people, and have no tab of their own.
  const current = part === "walk" || part === "letters" ? "people" : part;
  const pathOf = (each: TabsProps["part"]): string =>
    each === "board" ? roomPath(view.id, board === undefined ? [] : [board.room]) : circlePath(view.id, each);
  return (
    <nav class="tabs" aria-label={circle.sections}>
      {parts.map(({ part: each, words, count }) => (
        <a key={each} href={pathOf(each)} aria-current={each === current ? "page" : undefined}>
          {words}
          {count === 0 ? null : <span class="badge">{count}</span>}
        </a>
      ))}
    </nav>
  );
}
