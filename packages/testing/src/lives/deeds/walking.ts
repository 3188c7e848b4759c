import type { WalkTo } from "@unionhall/member";
import { elsewhere } from "../../world/walking.ts";
import type { Deed } from "../deed.ts";
import type { Inside, Life } from "../life.ts";
import { another } from "./going.ts";

/** Everybody goes on elsewhere, but for one now and then. */
export const walkOut: Deed = (life) => {
  const at = life.inside(({ members }) => members.filter(({ state }) => state === "in").length > 1);
  if (at === undefined || life.circles.length > 3) return;
  const left = life.dice(2) === 0 ? another(life, at) : undefined;
  const to = destination(life, at);
  const ask = { without: left === undefined ? [] : [left.id], to };
  const without = left === undefined ? "" : ` without ${left.name}`;
  life.begin(
    at.phone,
    `${at.who} walks out${without}${to === "here" ? "" : " elsewhere"}`,
    at.member.walks.out(at.circle, ask),
    ({ circle }) => {
      life.called(circle);
      if (to !== "here") life.elsewhere.add(circle);
    },
  );
};

/** Here; or in the other hall, where the code is good once, and whoever is in there answers for a circle. */
function destination({ dice, elsewhere: there, halls }: Life, { member }: Inside): WalkTo {
  if (dice(2) === 0) return "here";
  const known = member.circles().find(({ id, state }) => there.has(id) && state === "in");
  return known === undefined ? { hall: elsewhere, code: halls.codeElsewhere } : { in: known.id };
}

export const answerOffer: Deed = (life) => {
  const phone = life.some(life.on.filter(({ member }) => member.walks.offers().length > 0));
  const offer = life.some(phone?.member.walks.offers() ?? []);
  if (phone === undefined || offer === undefined) return;
  const { walks } = phone.member;
  if (life.dice(4) === 0) life.begin(phone, `${phone.name} stays`, walks.decline(offer.id));
  else life.begin(phone, `${phone.name} walks along`, walks.accept(offer.id));
};
