import { readFile } from "node:fs/promises";
import { beginVerifying, finishVerifying, type Verdict } from "@unionhall/count/ballots";
import { allDone } from "../ballots/threads.ts";
import { verdictJson, verdictText } from "../ballots/verdict-text.ts";
import { type Call, type Command, json } from "../command.ts";
import { exit, type ExitCode, refused, wrongUsage } from "../exit.ts";
import { jsonText, quoted } from "../show/plain.ts";
import type { Stage } from "../stage.ts";

export const ballots: Command = {
  name: "ballots",
  summary: "check the archive of a secret election",
  takes: "verify ARCHIVE",
  count: [2, 2],
  about: `ARCHIVE is what an election by the protocol of Belenios publishes, a file that ends in .bel. Checks every proof in it:
the setup, each ballot, the tally, shuffles, decryptions and the result. Nobody is asked, and nobody has to live here.
Says what was checked and ends with 0; or what is wrong and where, and ends with 1; or that it is of a version, group
or question that is not known here, and ends with 2. docs/ballots.md says what the protocol promises.`,
  options: { ...json },
  async run(call) {
    const [deed, path] = call.args as readonly [string, string];
    if (deed !== "verify")
      throw wrongUsage(`${quoted(deed)} is none of what can be done with ballots. Say \`verify\`.`);
    const verdict = await verdictOn(await whole(path), call.stage);
    return shown(call, verdict);
  },
};

function shown(call: Call, verdict: Verdict): ExitCode {
  call.stage.out(`${call.on("json") ? jsonText(verdictJson(verdict)) : verdictText(verdict)}\n`);
  return { verified: exit.done, refused: exit.refused, unsupported: exit.usage }[verdict.says];
}

async function verdictOn(archive: Uint8Array, stage: Stage): Promise<Verdict> {
  const begun = beginVerifying(archive);
  if ("says" in begun) return begun;
  const all = begun.jobs.length;
  const outcomes = await allDone(begun.jobs, (count) =>
    stage.progress?.(`Checking … ${Math.floor((100 * count) / all)} %`),
  );
  stage.progress?.("");
  return finishVerifying(begun, outcomes);
}

async function whole(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch {
    throw refused(`${quoted(path)} cannot be read. Say the path of the archive.`);
  }
}
