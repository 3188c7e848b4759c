import type { AskedView, CircleView, Outcome, StewardActs, Stood } from "@unionhall/member";
import type { CircleId, MemberId } from "@unionhall/protocol";
import { memberId } from "./scripted-lines.ts";

/** What a scripted member lends to its stewards' acts. */
interface Stage {
  circle(id: CircleId): CircleView | null;
  hasWords(): boolean;
  deed(change: () => void): Promise<Outcome<void>>;
  change(id: CircleId, how: (circle: CircleView) => CircleView): void;
}

type Change = Pick<AskedView, "deed" | "member">;

/** A sole steward names with the words; of several, the second to stand for a change makes it. */
export function scriptedStewards(stage: Stage): StewardActs {
  async function stand(id: CircleId, change: Change, words?: string): Promise<Outcome<Stood>> {
    const circle = stage.circle(id)!;
    const sole = circle.stewards.count === 1;
    if (sole && words === undefined && !stage.hasWords()) return { ok: false, problem: { type: "words-needed" } };
    const agrees = sole || circle.asked.some((each) => isSame(each, change) && each.may.agree);
    const made = await stage.deed(() =>
      stage.change(id, (now) =>
        agrees ? changed(now, change) : { ...now, asked: [...now.asked, asked(now, change)] },
      ),
    );
    return made.ok ? { ok: true, value: agrees ? "done" : "asked" } : made;
  }
  return {
    name: (id, member, words) => stand(id, { deed: "named", member }, words),
    end: (id, member) => stand(id, { deed: "ended", member }),
    takeBack: (id, change) => stage.deed(() => stage.change(id, (circle) => without(circle, change))),
    stepBack: (id) => stage.deed(() => stage.change(id, (circle) => stewarding(circle, circle.me, false))),
  };
}

function asked({ me }: CircleView, change: Change): AskedView {
  const until = Math.floor(Date.now() / 86_400_000) + 7;
  const may = { agree: false, takeBack: true };
  return { ...change, by: me!, agreed: 1, until, state: "open", may };
}

function changed(circle: CircleView, change: Change): CircleView {
  return stewarding(without(circle, change), change.member, change.deed === "named");
}

function without(circle: CircleView, change: Change): CircleView {
  return { ...circle, asked: circle.asked.filter((each) => !isSame(each, change)) };
}

function stewarding(circle: CircleView, whose: MemberId | null, steward: boolean): CircleView {
  const members = circle.members.map((one) => (one.id === whose ? { ...one, steward } : one));
  return { ...circle, members, steward: whose === circle.me ? steward : circle.steward };
}

function isSame(asked: AskedView, { deed, member }: Change): boolean {
  return asked.deed === deed && asked.member === member;
}

/** These steward, and nobody else. */
export function withStewards(circle: CircleView, names: readonly string[]): CircleView {
  const members = circle.members.map((one) => ({ ...one, steward: names.includes(one.name) }));
  return { ...circle, members, stewards: { count: names.length, needed: 2 } };
}

/** What stewards may be asked: of a member, of one of them, and what nobody answered in time. */
export function askedOf(): readonly AskedView[] {
  const today = Math.floor(Date.now() / 86_400_000);
  const open = { agreed: 1, until: today + 5, state: "open" } as const;
  return [
    { ...open, deed: "named", member: memberId("Cy"), by: memberId("Bo"), may: { agree: true, takeBack: false } },
    { ...open, deed: "ended", member: memberId("Dee"), by: memberId("Ash"), may: { agree: false, takeBack: true } },
    {
      deed: "named",
      member: memberId("Tess"),
      by: memberId("Ash"),
      agreed: 0,
      until: today - 1,
      state: "over",
      may: { agree: false, takeBack: true },
    },
  ];
}
