import type { KnockView, Member } from "@unionhall/member";
import type { CircleId } from "@unionhall/protocol";
import { atHome, good, needHall } from "../at-home.ts";
import { type Command, home, json } from "../command.ts";
import { exit, wrongUsage } from "../exit.ts";
import { circleMeant, meant, only } from "../select.ts";
import { jsonText, plain, quoted } from "../show/plain.ts";
import { table } from "../show/table.ts";

export const admit: Command = {
  name: "admit",
  summary: "see who knocks; vouch for them, let them in",
  takes: "CIRCLE [KEY]",
  count: [1, 2],
  about: `Without KEY, lists who is at the circle's door. With KEY, or the beginning of it, lets that person in; with
--vouch, says that you know them, and somebody else lets them in. Make sure outside the hall whose key it
is. Open invitations need none of this: whoever runs any command in the circle lets them in.`,
  options: { vouch: { help: "vouch for them instead of letting them in" }, ...json, ...home },
  run(call) {
    const [which, key] = call.args;
    if (key === undefined && call.on("vouch"))
      throw wrongUsage("--vouch needs the KEY of somebody at the door. `hall admit CIRCLE` lists them.");
    return atHome(call, async (member) => {
      await needHall(member);
      const circle = circleMeant(member, which!);
      if (key === undefined) {
        call.stage.out(`${call.on("json") ? jsonText(circle.knocks) : knockList(circle.knocks)}\n`);
        return exit.done;
      }
      const said = await answer(member, circle.id, knockMeant(circle.knocks, key), call.on("vouch"));
      call.stage.out(call.on("json") ? `${jsonText({ key, done: said.done })}\n` : `${said.words}\n`);
      return exit.done;
    });
  },
};

async function answer(
  member: Member,
  circle: CircleId,
  knock: KnockView,
  vouch: boolean,
): Promise<{ done: "vouched" | "admitted"; words: string }> {
  good(await (vouch ? member.vouch(circle, knock.key) : member.admit(circle, knock.key)));
  await member.settled();
  return vouch ? { done: "vouched", words: "You vouched for them." } : { done: "admitted", words: "They are in." };
}

function knockList(knocks: readonly KnockView[]): string {
  if (knocks.length === 0) return "Nobody is at the door.";
  const rows = knocks.map(({ key, invitedBy, vouches, needed, may, returning }) => [
    key,
    plain(invitedBy),
    `${vouches} of ${needed}`,
    [...(may.vouch ? ["vouch"] : []), ...(may.admit ? ["let in"] : [])].join(", ") || "wait",
    returning === null ? "" : `comes back as ${returning}`,
  ]);
  return table(["KEY", "INVITED BY", "VOUCHES", "YOU CAN", ""], rows);
}

function knockMeant(knocks: readonly KnockView[], text: string): KnockView {
  const fitting = meant(
    knocks,
    text,
    ({ key }) => key,
    ({ key }) => key,
  );
  return only(
    fitting,
    `Nobody at the door has a key that begins with ${quoted(text)}. \`hall admit CIRCLE\` lists who knocks.`,
    () => `More than one key at the door begins with ${quoted(text)}. Give more of it.`,
  );
}
