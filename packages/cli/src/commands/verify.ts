import type { Verification } from "@unionhall/member";
import { atHome, good, needHall } from "../at-home.ts";
import { type Command, home, json } from "../command.ts";
import { exit } from "../exit.ts";
import { circleMeant } from "../select.ts";
import { titleOf } from "../show/circle.ts";
import { jsonText } from "../show/plain.ts";
import { findingWords } from "../words/findings.ts";

export const verify: Command = {
  name: "verify",
  summary: "fold a circle from scratch and say what is not as it should be",
  takes: "CIRCLE",
  count: [1, 1],
  about: `Reads the circle again from its first entry, as if this device had nothing of it but keys: computes every head
and checks what the hall signed, opens and judges every entry of every room, and compares with what this
device had. Ends with 4 if anything was found: a fork, a gap, an entry that does not count, one that the
hall withholds, a key at the door that is nobody's.`,
  options: { ...json, ...home },
  run: (call) =>
    atHome(call, async (member) => {
      await needHall(member);
      const circle = circleMeant(member, call.args[0]!);
      const seen = good(await member.verify(circle.id));
      const text = call.on("json") ? jsonText({ circle: circle.id, ...seen }) : page(titleOf(circle.title), seen);
      call.stage.out(`${text}\n`);
      return isClean(seen) ? exit.done : exit.findings;
    }),
};

function isClean({ findings, ours }: Verification): boolean {
  return findings.length === 0 && ours.same;
}

function page(title: string, seen: Verification): string {
  const { ours, findings } = seen;
  const same = ours.same
    ? `This device had the same up to place ${ours.seq}.`
    : `This device had another past up to place ${ours.seq}: ${ours.head}. A fork, or the hall came back from an older copy.`;
  return [
    `${title}: ${seen.entries} entries in ${seen.rooms + 1} rooms, ${seen.members} members.`,
    `Head at place ${seen.seq}: ${seen.head}`,
    same,
    ...(seen.unreadable === 0 ? [] : [`${seen.unreadable} entries are from before you came, and not sealed to you.`]),
    ...(seen.erased === 0 ? [] : [`${seen.erased} entries were erased by right.`]),
    ...(isClean(seen) ? ["Everything is as it should be."] : findings.map(findingWords)),
  ].join("\n");
}
