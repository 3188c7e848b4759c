import type {
  ApartView,
  CareActs,
  CareWordView,
  CircleView,
  NamedView,
  Outcome,
  ReportView,
  TimeOutView,
} from "@unionhall/member";
import type { CircleId, MemberId } from "@unionhall/protocol";
import { idOf } from "@unionhall/protocol";
import { asked } from "./scripted-accountability.ts";
import { memberId } from "./scripted-lines.ts";
import type { Scene } from "./scene.ts";

/** What has been told in one circle of a scene. */
export interface ScriptedCare {
  readonly circle: CircleId;
  readonly words: readonly CareWordView[];
  reports: readonly ReportView[];
  own: readonly ReportView[];
  readonly apart: readonly ApartView[];
}

const day = 86_400_000;
const month = 30 * day;
const who = (name: string): NamedView => ({ id: memberId(name), name });

/** Ash and Noor are the care people of a circle of many, and Ash has been told something. */
export function withCare(scene: Scene): Scene {
  const cares = ["Ash", "Noor"].map((name) => memberId(name));
  const circles = scene.circles.map((circle) => {
    return { ...circle, members: circle.members.map((each) => ({ ...each, care: cares.includes(each.id) })) };
  });
  const large = scene.circles.filter(({ members }) => members.some(({ id }) => id === memberId("Noor")));
  return {
    ...scene,
    circles,
    care: large.map(({ id }) => someCare(id)),
    timeOuts: [restsForDays],
    accountability: asked(),
  };
}

const restsForDays: TimeOutView = {
  member: memberId("Dee"),
  name: "Dee",
  mine: false,
  state: "given",
  by: [who("Bo"), who("Tess")],
  days: 3,
  until: Math.floor(Date.now() / day) + 2,
  appealed: true,
  may: { give: false, appeal: false, lift: true },
};

function someCare(circle: CircleId): ScriptedCare {
  const [to, about] = [[who("Ash"), who("Noor")], who("Ray")];
  const report = (seed: number, name: string, text: string, more: Partial<ReportView> = {}): ReportView => ({
    report: idOf("report", new Uint8Array(16).fill(seed)),
    by: who(name),
    isIn: true,
    about,
    text,
    at: null,
    time: Date.now() - seed * day,
    to,
    lookedAfter: [],
    mine: false,
    waits: [],
    ...more,
  });
  return {
    circle,
    words: [
      { by: who("Bo"), whom: who("Noor"), on: true, time: Date.now() - 30 * day },
      { by: who("Tess"), whom: who("Tess"), on: false, time: Date.now() - 40 * day },
      { by: who("Bo"), whom: who("Ash"), on: true, time: Date.now() - 90 * day },
    ],
    reports: [
      report(
        1,
        "Dee",
        "Ray stood at my door last night after the call and would not leave. I am all right. I do not want him to know that I wrote this.",
      ),
      report(6, "Lin", "Shouted at me in front of the others, twice.", { lookedAfter: [who("Noor")], isIn: false }),
    ],
    own: [],
    apart: [{ one: who("Dee"), other: who("Ray") }],
  };
}

interface Lent {
  readonly scene: () => Scene;
  readonly deed: (change?: () => void) => Promise<Outcome<void>>;
  readonly change: (id: CircleId, how: (circle: CircleView) => CircleView) => void;
}

/** Deeds change what is shown at once. */
export function scriptedCare({ scene, deed, change }: Lent): CareActs {
  const membersOf = (id: CircleId): CircleView["members"] =>
    scene().circles.find((circle) => circle.id === id)?.members ?? [];
  const careOf = (id: CircleId): ScriptedCare | undefined => scene().care?.find(({ circle }) => circle === id);
  const member = (id: CircleId, whose: MemberId, to: Partial<CircleView["members"][number]>): void =>
    change(id, ({ members, ...rest }) => {
      return { ...rest, members: members.map((each) => (each.id === whose ? { ...each, ...to } : each)) };
    });
  return {
    look(id) {
      const here = membersOf(id).filter(({ care }) => care);
      const { words = [], reports = [], own = [], apart = [] } = careOf(id) ?? {};
      return {
        people: here.map(({ id: one, name, me }) => ({ id: one, name, me, by: "Bo", time: Date.now() - month })),
        words,
        readersOf: (about) => here.filter(({ id: one, me }) => !me && one !== about),
        reports,
        own,
        apart,
        keeps: [],
      };
    },
    name: (id, whose, on) => deed(() => member(id, whose, { care: on })),
    report: () => deed(),
    takeBack: () => deed(),
    lookAfter: (id, report, on) =>
      deed(() => {
        const care = careOf(id);
        if (care === undefined) return;
        const lookedAfter = on ? [who("Ash")] : [];
        care.reports = care.reports.map((each) => (each.report === report ? { ...each, mine: on, lookedAfter } : each));
      }),
    needBreak: () => deed(),
    breaks: () => ({ mine: null, asked: [] }),
    keepApart: (id, whose, how) =>
      deed(() =>
        change(id, ({ members, ...rest }) => {
          const said = ({ apart: _apart, ...each }: CircleView["members"][number]): CircleView["members"][number] =>
            how === "not" ? each : { ...each, apart: how };
          return { ...rest, members: members.map((each) => (each.id === whose ? said(each) : each)) };
        }),
      ),
  };
}

/** What nobody looks after, as Home counts it. */
export function reportsIn({ care }: Scene, id: CircleId): number {
  const reports = care?.find(({ circle }) => circle === id)?.reports ?? [];
  return reports.filter(({ lookedAfter }) => lookedAfter.length === 0).length;
}
