import type { FoundView, SearchView } from "@unionhall/member";
import { atHome, caughtUp, good, reachedOrNot } from "../at-home.ts";
import { type Command, home, json } from "../command.ts";
import { jsonText, plain } from "../show/plain.ts";
import { table } from "../show/table.ts";
import { moment } from "../show/time.ts";

export const search: Command = {
  name: "search",
  summary: "find words in everything that this device holds",
  takes: "WORDS",
  count: [1, 1],
  about: `Shows by circle what has all of WORDS, or words that begin like them; accents and capitals do not matter.
The hall is asked for what is new, and hears nothing of the words.`,
  options: { offline: { help: "do not ask the hall; search what this device has" }, ...json, ...home },
  run: (call) =>
    atHome(call, async (member) => {
      const reached = call.on("offline") || (await caughtUp(call, member));
      const found = good(await member.search.find(call.args[0]!));
      call.stage.out(`${call.on("json") ? jsonText(found) : foundText(found)}\n`);
      return reachedOrNot(reached);
    }),
};

function foundText({ circles, count }: SearchView): string {
  if (count === 0) return "Nothing here has all of these words.";
  const parts = circles.map(({ circle, title, found, count: all }) => {
    const more = all > found.length ? `\n${all - found.length} more. Another word narrows it down.` : "";
    return table([plain(title) || circle, "", "", ""], found.map(foundRow)) + more;
  });
  return parts.join("\n\n");
}

function foundRow({ name, what, by, time, excerpt }: FoundView): readonly string[] {
  return [plain(name === "" ? what : name), moment(time), plain(by), plain(excerpt.replaceAll(/\s+/g, " "))];
}
