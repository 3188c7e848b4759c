import type { DeskView, DeskWhere, MoveActs, Outcome } from "@unionhall/member";
import { openDesk } from "./open-desk.ts";
import type { Scene } from "./scene.ts";

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

/** A desk in a hall that stands, and circles in another: two, and one that is to be walked out to. */
export function deskOfTwo(
  { circles, arrives }: Pick<Scene, "circles" | "arrives">,
  part: Partial<DeskWhere> = {},
): DeskView {
  const there = [...circles.slice(0, 2), arrives].map(({ id }) => id);
  const elsewhere = [{ hall: "https://elsewhere.example", circles: there }];
  const where = { hall: "https://hall.example", said: [], reached: true, silent: false, movedTo: null, elsewhere };
  return openDesk({ where: { ...where, ...part } });
}
