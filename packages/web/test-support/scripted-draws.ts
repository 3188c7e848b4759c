import type { DrawActs, DrawView, DueARestView, Outcome } from "@unionhall/member";
import type { RoleRule } from "@unionhall/union";
import type { Scene } from "./scene.ts";
import { someAgreement } from "./scripted-agreement.ts";
import { memberId } from "./scripted-lines.ts";

/** The draws of a scene, and who is due a rest in it. */
export interface ScriptedDraws {
  draws: readonly DrawView[];
  readonly rests: readonly DueARestView[];
}

const today = Math.floor(Date.now() / 86_400_000);
const named = (name: string): DrawView["order"][number] => ({ id: memberId(name), name });
const none: DrawView = {
  role: "",
  stage: "opening",
  lastDay: today + 11,
  joined: [],
  waits: [],
  order: [],
  given: [],
  apart: false,
  may: { join: false, decline: false, give: false },
};

/** Numbers are put in for one role; another waits for somebody's; a third has come to an order with Ash and Dee in it, and a fourth is not drawn now. */
export function drawing(scene: Scene): Scene {
  const agreed = someAgreement();
  const drawn = (name: string): RoleRule => ({ name, most: 2, days: 91, by: "draw" });
  const roles = ["facilitator", "Snacks", "Minutes", "Keys"].map(drawn);
  const numbers = {
    joined: [
      { ...named("Bo"), willing: true },
      { ...named("Cy"), willing: false },
    ],
  };
  const draws: readonly DrawView[] = [
    {
      ...none,
      ...numbers,
      role: "facilitator",
      stage: "numbers",
      lastDay: today + 2,
      may: { ...none.may, join: true },
    },
    { ...none, role: "Snacks", waits: [named("Rosa"), named("Cy")] },
    {
      ...none,
      role: "Minutes",
      order: [named("Ash"), named("Dee"), named("Bo")],
      apart: true,
      may: { join: false, decline: true, give: true },
    },
  ];
  const rests = [{ ...named("Dee"), role: "facilitator", since: today - 200 }];
  return { ...scene, agreed: { ...agreed, agreement: { ...agreed.agreement, roles } }, drawn: { draws, rests } };
}

interface Lent {
  readonly scene: () => Scene;
  readonly deed: (change: () => void) => Promise<Outcome<void>>;
}

/** What Ash does is seen at once; no day goes by. */
export function scriptedDraws({ scene, deed }: Lent): DrawActs {
  const all = (): readonly DrawView[] => scene().drawn?.draws ?? [];
  const set = (draws: readonly DrawView[]): void => {
    scene().drawn = { draws, rests: scene().drawn?.rests ?? [] };
  };
  const change = (role: string, how: (of: DrawView) => Partial<DrawView>): void =>
    set(all().map((each) => (each.role === role ? { ...each, ...how(each) } : each)));
  const ash = named("Ash");
  return {
    look: all,
    dueARest: () => scene().drawn?.rests ?? [],
    begin: (_, role, days) =>
      deed(() => {
        const begun = { role, lastDay: today + days, stage: "numbers", may: { ...none.may, join: true } } as const;
        set([...all().filter((each) => each.role !== role), { ...none, ...begun }]);
      }),
    join: (_, role, willing) =>
      deed(() =>
        change(role, ({ joined }) => ({
          joined: [...joined, { ...ash, willing }],
          may: { ...none.may, decline: willing },
        })),
      ),
    decline: (_, role) =>
      deed(() =>
        change(role, ({ order, may }) => ({
          order: order.filter(({ id }) => id !== ash.id),
          apart: false,
          may: { ...may, decline: false },
        })),
      ),
    async give(_, role) {
      const next = all().find((each) => each.role === role)?.order[0];
      if (next === undefined) return { ok: false, problem: { type: "nobody-drawn" } };
      const done = await deed(() =>
        change(role, ({ given, order }) => ({ given: [...given, next], order: order.slice(1) })),
      );
      return done.ok ? { ok: true, value: next.id } : done;
    },
  };
}
