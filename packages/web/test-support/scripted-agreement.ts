import type { AgreementActs, AgreementView, CircleView, Outcome, StandingView, TermView } from "@unionhall/member";
import type { CircleId, MemberId } from "@unionhall/protocol";
import type { Agreement, Standing } from "@unionhall/union";
import { starterAgreements } from "@unionhall/union";
import { memberId } from "./scripted-lines.ts";
import type { Scene } from "./scene.ts";

/** By what the circles of a scene go, where it is more than that all are members and some of them stewards. */
export interface ScriptedAgreement {
  readonly agreement: Agreement;
  readonly as: ReadonlyMap<MemberId, Standing>;
  roles: ReadonlyMap<MemberId, readonly TermView[]>;
  stopped: AgreementView["stopped"];
}

const today = Math.floor(Date.now() / 86_400_000);
const month = 30;

/** A large circle's, in which stewards do what they can do in any. Ash stewards for a while yet, and facilitates; Bo's term is over; Tess advises, and Lin is a guest. */
export function someAgreement(): ScriptedAgreement {
  const { large } = starterAgreements;
  const since = { from: today - 3 * month, over: false };
  return {
    agreement: { ...large, stewards: { ...large.stewards, by: "stewards" }, removing: "stewards", vouches: 0 },
    as: new Map([
      [memberId("Tess"), "adviser"],
      [memberId("Lin"), "guest"],
    ]),
    roles: new Map([
      [
        memberId("Ash"),
        [
          { ...since, role: null, until: today + 3 * month },
          { ...since, role: "facilitator", until: today + month },
        ],
      ],
      [memberId("Bo"), [{ role: null, from: today - 8 * month, until: today - 2, over: true }]],
      [memberId("Dee"), [{ ...since, role: "facilitator", until: today + month }]],
    ]),
    stopped: null,
  };
}

/** Bo has stopped all clocks. */
export function grieving(scene: Scene): Scene {
  const stopped = { by: memberId("Bo"), name: "Bo", day: today - 2, until: today + 28 };
  return { ...scene, agreed: { ...someAgreement(), stopped } };
}

interface Lent {
  readonly scene: () => Scene;
  readonly deed: (change: () => void) => Promise<Outcome<void>>;
  readonly stepBackAsSteward: (circle: CircleId) => Promise<Outcome<void>>;
}

export function scriptedAgreement({ scene, deed, stepBackAsSteward }: Lent): AgreementActs {
  const give = (of: (term: TermView) => boolean): void => {
    const { agreed } = scene();
    if (agreed === undefined) return;
    const mine = agreed.roles.get(memberId("Ash")) ?? [];
    agreed.roles = new Map([...agreed.roles, [memberId("Ash"), mine.filter((term) => !of(term))]]);
  };
  const stop = (stopped: AgreementView["stopped"]): Promise<Outcome<void>> =>
    deed(() => {
      const { agreed } = scene();
      if (agreed !== undefined) agreed.stopped = stopped;
    });
  return {
    look(id) {
      const circle = scene().circles.find((each) => each.id === id);
      return circle === undefined || circle.state === "waiting" ? null : lookAt(circle, scene().agreed);
    },
    stepBack: (_id, role) => deed(() => give((term) => term.role === role)),
    async stepBackFromAll(id) {
      const gone = await deed(() => give(({ role }) => role !== null));
      return gone.ok ? stepBackAsSteward(id) : gone;
    },
    markInvitation: () => deed(() => undefined),
    stopClocks: () => stop({ by: memberId("Ash"), name: "Ash", day: today, until: today + month }),
    startClocks: () => stop(null),
  };
}

function lookAt(circle: CircleView, agreed: ScriptedAgreement | undefined): AgreementView {
  const { alone, members, me, steward, state } = circle;
  const people = members
    .filter((each) => each.state === "in" || each.state === "held")
    .map(({ id, name, me: isMe, steward: stewards }): StandingView => {
      const terms = agreed?.roles.get(id) ?? [{ role: null, from: today - month, until: null, over: false }];
      const roles = terms.filter(({ role }) => role !== null || stewards);
      return { id, name, me: isMe, standing: agreed?.as.get(id) ?? "member", roles };
    });
  const carries = people.some(({ id, roles }) => id === me && roles.length > 0);
  const time = Date.now();
  return {
    agreement: alone === null ? (agreed?.agreement ?? starterAgreements.team) : null,
    changes: [
      { by: memberId("Dee"), name: "Dee", time: time - 20 * 86_400_000 },
      { by: memberId("Bo"), name: "Bo", time: time - 400 * 86_400_000 },
    ],
    people,
    stopped: agreed?.stopped ?? null,
    may: { propose: state === "in", stopClocks: steward && state === "in", stepBack: carries && state === "in" },
  };
}
