import type { CircleView } from "@unionhall/member";
import type { Life } from "../life.ts";
import type { Standing } from "./standing.ts";

/** What of a circle does not depend on who looks. */
function shared({ title, members, stewards, invitations, suspended, headWords, knocks }: CircleView): object {
  return {
    headWords,
    title,
    stewards,
    // Who has said nothing here is called what they were where the others come from, if one has that.
    members: members.map(({ id, name, steward, state }) =>
      [id, state === "asked" ? "" : name, steward, state].join(" "),
    ),
    invitations: invitations.map(({ key, by, until }) => [key, by, until].join(" ")),
    suspended: suspended.map(({ what, name, from }) => [JSON.stringify(what), name, from].join(" ")),
    knocks: knocks.map(({ key, vouches, needed }) => [key, vouches, needed].join(" ")),
  };
}

/** Every phone of those who are in has come to the same head and the same state, and to nothing that troubles it. */
export function everybodySeesTheSame(life: Life, { circle, in: here }: Standing): void {
  const [first] = here;
  if (first === undefined) return;
  const reference = shared(first.view);
  for (const { phone, view } of here) {
    const own = shared(view);
    for (const [name, value] of Object.entries(reference)) {
      const [one, other] = [JSON.stringify(value), JSON.stringify(Reflect.get(own, name))];
      if (one !== other)
        life.faults.push(`${life.called(circle)}: ${name} of ${first.phone.name} and ${phone.name}: ${one} ${other}`);
    }
    if (view.trouble !== null) life.faults.push(`${life.called(circle)}: ${phone.name} is troubled by ${view.trouble}`);
    if (view.past !== null) life.faults.push(`${life.called(circle)}: ${phone.name} has not read the past`);
  }
}
