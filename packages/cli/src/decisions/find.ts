import type { CircleView, DecisionView, Member } from "@unionhall/member";
import { roomAt } from "../place.ts";
import { meant, only } from "../select.ts";
import { quoted } from "../show/plain.ts";

/** All that the circle has of them, with their titles where the tool can be read. */
export async function decisionsIn(member: Member, { id: circle, dock }: CircleView): Promise<readonly DecisionView[]> {
  for (const { room, what } of dock) if (what === "decisions") await roomAt(member, { circle, room });
  return member.decisions.list(circle);
}

/** The one that was meant, by its title, its id or the beginning of that; all of it is read. Throws `Trouble`. */
export async function decisionMeant(member: Member, circle: CircleView, text: string): Promise<DecisionView> {
  const fitting = meant(
    await decisionsIn(member, circle),
    text,
    ({ at }) => at.room,
    ({ title }) => title,
  );
  const { at } = only(
    fitting,
    `Nothing called ${quoted(text)} is decided there. \`hall decisions CIRCLE\` lists what is.`,
    (count) => `${count} decisions fit ${quoted(text)}. Give an id; \`hall decisions CIRCLE\` shows them.`,
  );
  await roomAt(member, at);
  const view = member.decisions.look(at);
  if (view === null) throw new Error("the decision was there a moment ago");
  return view;
}
