import { drawMap, opinionMap } from "@unionhall/count/listening";
import { type Command, json } from "../command.ts";
import { exit, wrongUsage } from "../exit.ts";
import { saveNew } from "../files/save-new.ts";
import { readDirectory } from "../listening/read-directory.ts";
import { mapText } from "../listening/show.ts";
import { pageWords } from "../listening/words.ts";
import { jsonText, plain, quoted } from "../show/plain.ts";
import { languageOf } from "../words/language.ts";

export const listen: Command = {
  name: "listen",
  summary: "draw the map of opinions of a public conversation, from its votes",
  takes: "map DIR",
  count: [2, 2],
  about: `DIR holds the files that a Polis server gives out: votes.csv or participants-votes.csv with comments.csv and summary.csv, or
votes.json with comments.json, conversation.json and math-pca2.json. Says what most people agree to, what groups there
are, and what is typical of each. Groups of fewer than eight people are not told. Where the files say which groups
somebody else found, these are kept, and what was published about them is held against the votes. Nobody is asked,
and nobody has to live here. docs/listening.md says how to read it.`,
  options: {
    svg: { value: "FILE", help: "draw it, too, into a file that is not there yet" },
    regroup: { help: "find the groups from the votes alone, whatever the files say" },
    language: { value: "en|es", help: "the language of the page and the picture (else that of this machine)" },
    ...json,
  },
  async run(call) {
    const { stage, args, on, value } = call;
    const [deed, directory] = args;
    if (deed !== "map")
      throw wrongUsage(`\`hall listen\` does not know ${quoted(deed!)}. It draws: hall listen map DIR`);
    const language = languageOf(call);
    const map = opinionMap(await readDirectory(directory!), on("regroup"));
    const path = value("svg");
    const words = pageWords[language];
    if (path !== undefined) {
      await saveNew(path, drawMap(map, language), words.notWritten(quoted(path)));
      stage.err(`${words.written(plain(path))}\n`);
    }
    stage.out(`${on("json") ? jsonText(map) : mapText(map, language)}\n`);
    return exit.done;
  },
};
