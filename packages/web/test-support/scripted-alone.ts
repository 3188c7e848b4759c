import type { AloneActs, ApproachView, CircleView, MemberView, Outcome } from "@unionhall/member";
import type { CircleId, MemberId } from "@unionhall/protocol";
import { idOf } from "@unionhall/protocol";
import { item } from "./scripted-board.ts";
import { line, memberId, roomsOf } from "./scripted-lines.ts";
import type { Scene } from "./scene.ts";

type Deed = (change: () => void) => Promise<Outcome<void>>;

/** Deeds change what is shown as the real ones would; who is asked never answers. */
export function scriptedAlone(scene: Scene, deed: Deed): AloneActs {
  const asking = (): readonly ApproachView[] => scene.approaches ?? [];
  const others = (circle: CircleId, member: MemberId): readonly ApproachView[] =>
    asking().filter((each) => each.circle !== circle || each.by !== member);
  return {
    look: (circle, member) => {
      const two = scene.circles.find(({ alone }) => alone?.circle === circle && alone.member === member);
      if (asking().some((each) => each.by === member)) return { state: "asks" };
      if (two !== undefined) return { state: "open", circle: two.id };
      const state = scene.circles.find(({ id }) => id === circle)?.members.find(({ id }) => id === member)?.state;
      return { state: state === "in" ? "nothing" : state === "held" ? "paused" : "gone" };
    },
    write: async (circle, member) => {
      const from = scene.circles.find(({ id }) => id === circle)!;
      const name = from.members.find(({ id }) => id === member)!.name;
      const two = ofTwo(from, 23, name, { members: from.members.filter(({ me }) => me) });
      const made = await deed(() => {
        scene.circles = [...scene.circles, two];
        scene.approaches = others(circle, member);
      });
      return made.ok ? { ok: true, value: two.id } : made;
    },
    decline: (circle, member) => deed(() => void (scene.approaches = others(circle, member))),
    putOff: (circle, member, putOff) =>
      deed(() => {
        const later = asking().filter((each) => each.by === member);
        scene.approaches = [...others(circle, member), ...later.map((each) => ({ ...each, putOff }))];
      }),
    declined: [],
  };
}

/** Ash writes to Bo alone, has asked Rosa, and is asked by Tess. */
export function withTwos(scene: Scene): Scene {
  const [team] = scene.circles;
  if (team === undefined) return scene;
  const today = Math.floor(Date.now() / 86_400_000);
  const said = team.lines.slice(0, 3).map(({ text, mine }, at) => line(mine ? "Ash" : "Bo", text, 200 - at, at));
  const both = ofTwo(team, 21, "Bo", { lines: said, lastLine: said.at(-1)!, unread: 1 });
  const asked = ofTwo(team, 22, "Rosa", {
    members: team.members.filter(({ me }) => me),
    invitations: [
      {
        key: idOf("key", new Uint8Array(32).fill(22)),
        by: team.me!,
        mine: true,
        until: today + 83,
        as: null,
        may: { mark: false },
      },
    ],
  });
  const tess = { circle: team.id, title: team.title, by: memberId("Tess"), name: "Tess", putOff: null };
  return { ...scene, circles: [...scene.circles, both, asked], approaches: [tess] };
}

function ofTwo(team: CircleView, seed: number, name: string, more: Partial<CircleView>): CircleView {
  const { hallway, chat } = roomsOf(seed);
  const member = memberId(name);
  const isOne = ({ id, me }: MemberView): boolean => me || id === member;
  const members = team.members.filter(isOne).map((each) => ({ ...each, steward: false }));
  const state = more.members === undefined ? "both" : "asked";
  const nothing = { lines: [], lastLine: null, unread: 0, gone: [], knocks: [], invitations: [], purpose: "" };
  const quiet = { ...nothing, more: false, past: null, findings: [] };
  const dock = [item(chat, "chat", "Ash", 9_000, { in: hallway })];
  const id = idOf("circle", new Uint8Array(20).fill(seed));
  return {
    ...team,
    ...quiet,
    id,
    title: name,
    alone: { circle: team.id, member, state },
    hallway,
    chat,
    dock,
    members,
    ...more,
  };
}
