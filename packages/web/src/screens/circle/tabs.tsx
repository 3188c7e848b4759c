import type { CircleView } from "@unionhall/member";
import type { VNode } from "preact";
import { text } from "../../messages/messages.ts";
import type { CirclePart } from "../../route/route.ts";
import { circlePath, roomPath } from "../../route/route.ts";
import { useMember } from "../../state/member.ts";
import { toLookAt } from "../warnings/to-look-at.ts";

interface TabsProps {
  readonly view: CircleView;
  /** Which of them is looked at: a part of the circle, or the board; null: a tool that has none. */
  readonly part: CirclePart | "board" | null;
}

interface Tab {
  readonly part: CirclePart | "board";
  readonly path: string;
  readonly words: string;
  readonly count: number;
}

/** The board's, where a circle has one, with what is new there for this member as far as it is read here. */
function useBoardTab({ id, dock }: CircleView): readonly Tab[] {
  const { rooms } = useMember();
  const board = dock.find(({ what }) => what === "board");
  if (board === undefined) return [];
  const items = rooms.look({ circle: id, room: board.room })?.items ?? [];
  const count = items.filter(({ state, fresh, nudged, inside }) => {
    return state === "active" && (fresh || nudged || (inside?.unread ?? 0) > 0);
  }).length;
  return [{ part: "board", path: roomPath(id, [board.room]), words: text().circle.board, count }];
}

export function Tabs({ view, part }: TabsProps): VNode {
  const { circle } = text();
  const mine = view.suspended.filter(({ mayConfirm }) => mayConfirm);
  const asked = view.asked.filter(({ may }) => may.agree);
  const letters = view.letterbox.lettered ? 1 : 0;
  const toAnswer = view.knocks.length + mine.length + asked.length + letters;
  const tab = (part: CirclePart, words: string, count: number): Tab => {
    return { part, path: circlePath(view.id, part), words, count };
  };
  const tabs = [
    tab("chat", circle.chat, 0),
    ...useBoardTab(view),
    tab("people", circle.people, toAnswer),
    tab("checks", circle.checks, toLookAt(view).length),
  ];
  // Letters and walking out are come to from people, and have no tab of their own.
  const current = part === "walk" || part === "letters" ? "people" : part;
  return (
    <nav class="tabs" aria-label={circle.sections}>
      {tabs.map(({ part: each, path, words, count }) => (
        <a key={each} href={path} aria-current={each === current ? "page" : undefined}>
          {words}
          {count === 0 ? null : <span class="badge">{count}</span>}
        </a>
      ))}
    </nav>
  );
}
