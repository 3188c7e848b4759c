import type { CircleView, LineView, Outcome, WishActs, WishView } from "@unionhall/member";
import type { CircleId } from "@unionhall/protocol";

/** What a scripted member lends to what is wished gone. */
type Deed = (id: CircleId, how: (circle: CircleView) => CircleView) => Promise<Outcome<void>>;

/** A wish stands at once, and is over with the first objection. */
export function scriptedWishes(deed: Deed): WishActs {
  const onLine = (id: CircleId, line: LineView["id"], how: (line: LineView, circle: CircleView) => LineView) =>
    deed(id, (circle) => ({
      ...circle,
      lines: circle.lines.map((one) => (one.id === line ? how(one, circle) : one)),
    }));
  return {
    make: (id, line) => onLine(id, line, (one, circle) => ({ ...one, wish: mine(circle) })),
    makeOf: ({ circle }) => deed(circle, (view) => view),
    object: (id, line) => onLine(id, line, kept),
    objectOf: ({ circle }) => deed(circle, (view) => view),
  };
}

function kept(line: LineView): LineView {
  const { wish: _wish, ...rest } = line;
  return rest;
}

function mine({ members }: CircleView): WishView {
  const me = members.find((member) => member.me)!;
  return { by: me.id, name: me.name, mine: true, day: Math.floor(Date.now() / 86_400_000) + 8 };
}
