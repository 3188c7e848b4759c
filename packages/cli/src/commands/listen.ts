import { opinionMap } from "@unionhall/count/listening";
import { type Command, json } from "../command.ts";
import { exit, wrongUsage } from "../exit.ts";
import { readDirectory } from "../listening/read-directory.ts";
import { mapText } from "../listening/show.ts";
import { jsonText, quoted } from "../show/plain.ts";

export const listen: Command = {
  name: "listen",
  summary: "draw the map of opinions of a public conversation, from its votes",
  takes: "map DIR",
  count: [2, 2],
  about: `DIR holds the files that a Polis server gives out: votes.csv or participants-votes.csv with comments.csv and summary.csv, or
votes.json with comments.json, conversation.json and math-pca2.json. Says what everybody agrees to, what groups there
are, and what is typical of each. Groups of fewer than eight people are not told. Where the files say which groups
somebody else found, these are kept and what was published about them is held against the votes. Nobody is asked,
and nobody has to live here.`,
  options: {
    regroup: { help: "find the groups from the votes alone, whatever the files say" },
    ...json,
  },
  async run({ stage, args, on }) {
    const [deed, directory] = args;
    if (deed !== "map")
      throw wrongUsage(`\`hall listen\` does not know ${quoted(deed!)}. It draws: hall listen map DIR`);
    const map = opinionMap(await readDirectory(directory!), on("regroup"));
    stage.out(`${on("json") ? jsonText(map) : mapText(map)}\n`);
    return exit.done;
  },
};
