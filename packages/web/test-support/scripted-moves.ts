import type { DeskView, DeskWhere, MoveActs, Outcome } from "@unionhall/member";

/** The desk goes where it is told to, or sits down where it has moved to. */
export function scriptedMoves(desk: () => DeskView, settle: (where: DeskWhere) => Promise<Outcome<void>>): MoveActs {
  return {
    desk: async ({ to }) => {
      const before = desk();
      const { origin: hall } = new URL(to);
      const moved = await settle({ hall, reached: true, movedTo: null, elsewhere: [] });
      if (!moved.ok) return moved;
      const wasThere = before.state === "open" && before.where.movedTo === hall;
      return { ok: true, value: { hall, was: wasThere ? "there" : "moved" } };
    },
  };
}
