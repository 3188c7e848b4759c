import type { CircleView, Member } from "@unionhall/member";
import type { CircleId } from "@unionhall/protocol";
import type { Life } from "../life.ts";
import type { Phone } from "../phone.ts";

/** A phone that is its person's, and the circle as it shows it. */
export interface At {
  readonly phone: Phone;
  readonly member: Member;
  readonly view: CircleView;
}

/** How a circle stands in the end, on all phones that know it and are still somebody's. */
export interface Standing {
  readonly circle: CircleId;
  readonly all: readonly At[];
  /** Those of people who are in. */
  readonly in: readonly At[];
}

export function standing(life: Life, circle: CircleId): Standing {
  const all = life.on.flatMap((phone) => {
    const view = phone.isLost ? null : phone.member.circle(circle);
    return view === null ? [] : [{ phone, member: phone.member, view }];
  });
  return { circle, all, in: all.filter(({ view }) => view.state === "in") };
}
