import type { DecidingAhead, DecisionActs, DecisionView, Outcome } from "@unionhall/member";
import type { CircleId, RoomId } from "@unionhall/protocol";
import type { Rule } from "@unionhall/union";
import { starterAgreements } from "@unionhall/union";
import { roomId } from "./scripted-board.ts";
import type { Scene } from "./scene.ts";
import { mayNothing } from "./scripted-decisions.ts";
import { memberId } from "./scripted-lines.ts";

const day = 86_400_000;

type Change = (room: RoomId, how: (decision: DecisionView) => DecisionView) => Promise<Outcome<void>>;

function aheadBy(rule: Rule): DecidingAhead {
  let lastDay = Math.floor(Date.now() / day);
  const rounds = (["clarify", "react", "decide"] as const).flatMap((round) => {
    lastDay += rule.days[round];
    return rule.days[round] > 0 ? [{ round, lastDay }] : [];
  });
  return { rule, quorum: { of: 9, needs: 5 }, rounds };
}

interface Lent {
  readonly scene: () => Scene;
  readonly deed: (change: () => void) => Promise<Outcome<void>>;
}

function scriptedLog(scene: Lent["scene"]): Pick<DecisionActs, "list" | "open" | "decided" | "readPast"> {
  const inCircle = (circle: CircleId): readonly DecisionView[] =>
    (scene().decisions ?? []).filter(({ at }) => at.circle === circle);
  const isOpen = ({ round }: DecisionView): boolean => round !== "closed" && round !== "withdrawn";
  return {
    list: inCircle,
    readPast: () => Promise.resolve({ ok: true, value: undefined }),
    open: (circle) => inCircle(circle).filter(isOpen),
    decided(circle, { words: asked, most }) {
      const all = inCircle(circle).filter((each) => !isOpen(each));
      const fitting = all.filter(({ title }) => title.toLowerCase().includes(asked.trim().toLowerCase()));
      return { decisions: fitting.slice(0, most), fitting: fitting.length, all: all.length };
    },
  };
}

/** What this person says is kept, and waits; the rest goes well and changes nothing. */
export function scriptedDecisions({ scene, deed }: Lent): DecisionActs {
  const change: Change = (room, how) =>
    deed(() => {
      scene().decisions = (scene().decisions ?? []).map((each) => (each.at.room === room ? how(each) : each));
    });
  const nothingElse = (): Promise<Outcome<void>> => deed(() => undefined);
  return {
    ...scriptedLog(scene),
    look: ({ room }) => scene().decisions?.find(({ at }) => at.room === room) ?? null,
    unproposed: (circle) => {
      const proposed = new Set(scene().decisions?.map(({ at }) => at.room));
      const items = (scene().rooms ?? []).flatMap((room) => (room.circle === circle ? room.items : []));
      return items.filter(({ what, mine, room }) => what === "decision" && mine && !proposed.has(room));
    },
    ahead: (_circle, subject) => aheadBy(starterAgreements.large.rules[subject]),
    propose: async () => {
      const proposed = await nothingElse();
      return proposed.ok ? { ok: true, value: roomId(120) } : proposed;
    },
    amend: nothingElse,
    withdraw: ({ room }) => change(room, (one) => ({ ...one, round: "withdrawn", lastDay: null, may: mayNothing })),
    take: ({ room }, said, forWhom) =>
      change(room, (one) =>
        forWhom === undefined ? { ...one, own: { ...said, entry: null, recordedBy: null } } : one,
      ),
    undo: ({ room }) => change(room, (one) => ({ ...one, own: null })),
    challenge: nothingElse,
    ...inItsWay(change),
    ...after(change),
    carryOut: ({ room }) =>
      change(room, ({ outcome: of, ...one }) => {
        const done = of?.done.map(({ deed: what }) => ({ deed: what, done: true, why: null })) ?? [];
        return { ...one, outcome: of === null ? null : { ...of, done }, may: { ...one.may, carryOut: false } };
      }),
  };
}

/** What stops it, and what ends a round before its day: whoever else takes part says nothing more. */
function inItsWay(change: Change): Pick<DecisionActs, "object" | "resolve" | "waive"> {
  return {
    object: ({ room }, { reason, block }) =>
      change(room, (one) => {
        const mine = { by: memberId("Ash"), name: "Ash", mine: true, time: Date.now(), resolved: false };
        return { ...one, objections: [...one.objections, { ...mine, reason, block }] };
      }),
    resolve: ({ room }) =>
      change(room, (one) => ({
        ...one,
        objections: one.objections.map((each) => (each.mine ? { ...each, resolved: true } : each)),
      })),
    waive: ({ room }, waived) =>
      change(room, (one) => {
        if (one.waiving === null) return one;
        const said = one.waiving.said + (waived ? 1 : -1);
        return { ...one, waiving: { ...one.waiving, said, mine: waived } };
      }),
  };
}

/** What comes after it was decided. */
function after(change: Change): Pick<DecisionActs, "stillRight" | "makeToDo"> {
  return {
    stillRight: ({ room }, next) =>
      change(room, (one) => ({
        ...one,
        review: {
          day: next,
          due: false,
          looked: { by: memberId("Ash"), name: "Ash", time: Date.now(), instead: null },
        },
      })),
    makeToDo: async ({ room }, { title }) => {
      const made = { room: roomId(139), list: roomId(138), path: [], is: { title, done: false } };
      const done = await change(room, (one) => ({ ...one, toDos: [...one.toDos, made] }));
      return done.ok ? { ok: true, value: made.room } : done;
    },
  };
}
