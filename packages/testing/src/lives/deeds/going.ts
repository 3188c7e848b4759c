import type { MemberView } from "@unionhall/member";
import type { Deed } from "../deed.ts";
import type { Inside, Life } from "../life.ts";

/** Somebody else who is in where somebody is. */
export function another(
  life: Life,
  at: Inside | undefined,
  fits: (member: MemberView) => boolean = () => true,
): MemberView | undefined {
  return life.some(at?.view.members.filter((each) => each.state === "in" && !each.me && fits(each)) ?? []);
}

export const leave: Deed = (life) => {
  const at = life.inside(({ members }) => members.filter(({ state }) => state === "in").length > 2);
  if (at !== undefined) life.begin(at.phone, `${at.who} leaves`, at.member.leave(at.circle));
};

export const remove: Deed = (life) => {
  const at = life.inside(({ steward }) => steward);
  const who = another(life, at, ({ steward }) => !steward);
  if (at === undefined || who === undefined) return;
  life.begin(at.phone, `${at.who} removes ${who.name}`, at.member.remove(at.circle, who.id));
};

export const hold: Deed = (life) => {
  const at = life.inside();
  const who = another(life, at);
  if (at === undefined || who === undefined) return;
  life.begin(at.phone, `${at.who} asks for a hold on ${who.name}`, at.member.hold(at.circle, who.id));
};

export const confirm: Deed = (life) => {
  const at = life.inside(({ suspended }) => suspended.some(({ mayConfirm }) => mayConfirm));
  const who = life.some(at?.view.suspended.filter(({ mayConfirm }) => mayConfirm) ?? []);
  if (at === undefined || who === undefined) return;
  life.begin(at.phone, `${at.who} stands by ${who.name}`, at.member.confirm(at.circle, who.what));
};

export const forget: Deed = (life) => {
  const phone = life.some(life.on);
  const out = life.some(phone?.member.circles().filter(({ state }) => state === "out") ?? []);
  if (phone === undefined || out === undefined) return;
  life.begin(phone, `${phone.name} forgets ${life.called(out.id)}`, phone.member.forget(out.id));
};
