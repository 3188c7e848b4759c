import type { Outcome, VisitorActs } from "@unionhall/member";
import type { Scene } from "./scene.ts";

interface Lent {
  readonly scene: () => Scene;
  readonly deed: (change: () => void) => Promise<Outcome<void>>;
}

/** What Ash does is done at once, as far as it shows; nobody comes by a link. */
export function scriptedVisitors({ scene, deed }: Lent): VisitorActs {
  const change = (
    how: (view: NonNullable<Scene["visitors"]>) => Partial<NonNullable<Scene["visitors"]>>,
  ): Promise<Outcome<void>> =>
    deed(() => {
      const { visitors } = scene();
      if (visitors != null) scene().visitors = { ...visitors, ...how(visitors) };
    });
  return {
    open: () => Promise.resolve({ ok: true, value: scene().circles[0]!.id }),
    look: (circle) => (scene().visitors?.call?.circle === circle ? scene().visitors! : null),
    linkedTo: () => scene().linked ?? null,
    isElsewhere: () => false,
    unlink: () => deed(() => {}),
    giveFloor: (_circle, to, given) =>
      change(({ visitors }) =>
        to === null
          ? { all: given }
          : { visitors: visitors.map((each) => (each.member === to ? { ...each, floor: given } : each)) },
      ),
    seeOut: () => change(() => ({ visitors: [] })),
  };
}
