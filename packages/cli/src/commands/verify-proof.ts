import { type Language, longestProof, weighProof } from "@unionhall/member";
import { type Command, json } from "../command.ts";
import { exit, refused, type Trouble } from "../exit.ts";
import { readWhole } from "../files/read-whole.ts";
import { outsideEnvironment } from "../node/environment.ts";
import { jsonText } from "../show/plain.ts";
import { proofText } from "../show/proof.ts";
import { languageOf, warned } from "../words/language.ts";
import { warningWords } from "../words/warnings.ts";

export const verifyProof: Command = {
  name: "verify-proof",
  summary: "say whether a saved proof that a hall signed two pasts holds",
  takes: "FILE",
  count: [1, 1],
  about: `FILE is what the app or \`hall verify --proof\` saved. Says whether it holds, for which hall, circle and places, what
that means, and what to do. Nobody is asked, and nobody has to live here: whoever has the file can tell. Which
hall is yours, \`hall circles CIRCLE\` says. Ends with 0 if the proof holds, and with 4 if it does not.`,
  options: { ...warned, ...json },
  async run(call) {
    const language = languageOf(call);
    // Of what is longer than any proof, enough to tell that it is none.
    const file = await readWhole(call.args[0]!, { most: longestProof + 1 });
    const weighed = await weighProof(outsideEnvironment().crypto, file);
    if (weighed.says === "unreadable") throw notAProof(language);
    call.stage.out(`${call.on("json") ? jsonText(weighed) : proofText(weighed, language)}\n`);
    return weighed.says === "holds" ? exit.done : exit.findings;
  },
};

function notAProof(language: Language): Trouble {
  const { seen, todo } = warningWords[language].proof.unreadable;
  return refused(`${seen} ${todo}`);
}
