import type { CircleView, DeskView, DeskWhere, MoveActs, Outcome } from "@unionhall/member";
import { openDesk } from "./open-desk.ts";

/** The desk goes where it is told to, or sits down where it has moved to. */
export function scriptedMoves(desk: () => DeskView, settle: (where: DeskWhere) => Promise<Outcome<void>>): MoveActs {
  return {
    hall: (link) => Promise.resolve({ ok: true, value: new URL(link).origin }),
    desk: async ({ to }) => {
      const before = desk();
      const { origin: hall } = new URL(to);
      const moved = await settle({ hall, said: [], reached: true, silent: false, movedTo: null, elsewhere: [] });
      if (!moved.ok) return moved;
      const wasThere = before.state === "open" && before.where.movedTo === hall;
      return { ok: true, value: { hall, was: wasThere ? "there" : "moved" } };
    },
  };
}

/** A desk in a hall that stands, and circles in another. */
export function deskOfTwo(circles: readonly CircleView[], part: Partial<DeskWhere> = {}): DeskView {
  const elsewhere = [{ hall: "https://elsewhere.example", circles: circles.slice(0, 2).map(({ id }) => id) }];
  const where = { hall: "https://hall.example", said: [], reached: true, silent: false, movedTo: null, elsewhere };
  return openDesk({ where: { ...where, ...part } });
}
