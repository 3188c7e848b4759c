import type { AdviceActs, AdviceView, Outcome } from "@unionhall/member";
import type { RoomId } from "@unionhall/protocol";
import type { AdviceSaid } from "@unionhall/union";
import { askedBy } from "@unionhall/union";
import { roomId } from "./scripted-board.ts";
import { memberId } from "./scripted-lines.ts";
import type { Scene } from "./scene.ts";

interface Lent {
  readonly scene: () => Scene;
  readonly deed: (change: () => void) => Promise<Outcome<void>>;
}

/** Advisers can be asked in the scene's last circle. What is asked waits; what they said is brought, and used. */
export function scriptedAdvice({ scene, deed }: Lent): AdviceActs {
  const there = { here: true, left: [], path: [] };
  const change = (
    room: RoomId,
    how: (advice: readonly AdviceView[]) => readonly AdviceView[],
  ): Promise<Outcome<void>> =>
    deed(() => {
      const all = scene().decisions ?? [];
      scene().decisions = all.map((each) => (each.at.room === room ? { ...each, advice: how(each.advice) } : each));
    });
  const one = (asking: RoomId, how: (one: AdviceView) => AdviceView) => (all: readonly AdviceView[]) =>
    all.map((each) => (each.asking.room === asking ? how(each) : each));
  return {
    circles() {
      const last = scene().circles.at(-1);
      return last === undefined ? [] : [{ circle: last.id, title: last.title, advisers: 4 }];
    },
    copy: ({ room }) => {
      const title = scene().decisions?.find(({ at }) => at.room === room)?.title ?? "";
      return { title, text: scene().rooms?.find((each) => each.room === room)?.body?.text ?? "" };
    },
    ask: ({ room }, { circle, called, asks }) =>
      change(room, (all) => {
        const by = { by: memberId("Ash"), name: "Ash", time: Date.now() };
        const asking = { circle, room: roomId(140 + all.length) };
        return [...all, { asking, called, asks, ...by, brought: [], used: null, there }];
      }),
    asked({ room }) {
      const found = (scene().rooms ?? []).find((each) => each.room === room);
      const asks = found?.item == null ? null : askedBy(found.item);
      return asks === null ? null : { asks, advice: new Set(found?.lines.slice(0, 1).map(({ id }) => id)) };
    },
    bring: ({ room }, asking, chosen) =>
      change(
        room,
        one(asking, (each) => broughtTo(each, chosen)),
      ),
    use: ({ room }, asking, used) =>
      change(
        room,
        one(asking, (each) => ({ ...each, used: { ...used, time: Date.now() } })),
      ),
  };
}

function broughtTo(each: AdviceView, chosen: readonly AdviceSaid[]): AdviceView {
  const brought = chosen.map((one) => ({ ...one, by: memberId("Ash"), name: "Ash" }));
  const left = each.there?.left.filter(({ line }) => !chosen.some((one) => one.line === line)) ?? [];
  return { ...each, brought: [...each.brought, ...brought], there: { here: true, path: [], ...each.there, left } };
}
