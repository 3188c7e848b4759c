import type { Deed } from "../deed.ts";
import { another } from "./going.ts";

/** Everybody goes on elsewhere, but for one now and then. */
export const walkOut: Deed = (life) => {
  const at = life.inside(({ members }) => members.filter(({ state }) => state === "in").length > 1);
  if (at === undefined || life.circles.length > 3) return;
  const left = life.dice(2) === 0 ? another(life, at) : undefined;
  const ask = { without: left === undefined ? [] : [left.id], to: "here" } as const;
  const without = left === undefined ? "" : ` without ${left.name}`;
  life.begin(
    at.phone,
    `${at.who} walks out${without}`,
    at.member.walks.out(at.circle, ask),
    ({ circle }) => void life.called(circle),
  );
};

export const answerOffer: Deed = (life) => {
  const phone = life.some(life.on.filter(({ member }) => member.walks.offers().length > 0));
  const offer = life.some(phone?.member.walks.offers() ?? []);
  if (phone === undefined || offer === undefined) return;
  const { walks } = phone.member;
  if (life.dice(4) === 0) life.begin(phone, `${phone.name} stays`, walks.decline(offer.id));
  else life.begin(phone, `${phone.name} walks along`, walks.accept(offer.id));
};
