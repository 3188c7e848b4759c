import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { beginVerifying, finishVerifying, type Verdict } from "@unionhall/count/ballots";
import { demoArchive } from "../ballots/demo.ts";
import { foundIn, isAllThere } from "../ballots/found.ts";
import { papersOf } from "../ballots/papers.ts";
import { allDone } from "../ballots/threads.ts";
import { verdictJson } from "../ballots/verdict-json.ts";
import { verdictText } from "../ballots/verdict-text.ts";
import { type Call, type Command, json } from "../command.ts";
import { exit, type ExitCode, refused, wrongUsage } from "../exit.ts";
import { readWhole } from "../files/read-whole.ts";
import { saveNew } from "../files/save-new.ts";
import { jsonText, quoted } from "../show/plain.ts";
import type { Stage } from "../stage.ts";
import { ballots as english, type BallotWords } from "../words/ballots/en.ts";
import { ballots as spanish } from "../words/ballots/es.ts";
import { languageOf } from "../words/language.ts";

export const ballots: Command = {
  name: "ballots",
  summary: "check the archive of a secret election, or run one to look at",
  takes: "verify ARCHIVE | demo [ARCHIVE]",
  count: [1, 2],
  about: `verify: ARCHIVE is what an election by the protocol of Belenios publishes, a file that ends in .bel. Checks every proof
in it: the setup, each ballot, the tally, shuffles, decryptions and the result. Nobody is asked, and nobody has to live
here. Says what was checked and ends with 0; or what is wrong and where, and ends with 1, as it does where --ballot or
--since looks for something that is not in it, or for a ballot that does not count, and where --papers finds nothing to
save; or that it is of a version, group or question that is not known here, and ends with 2. docs/ballots.md says what
the protocol promises.
demo: runs an invented election on this machine alone, writes its archive (demo.bel, if you name none), and checks it.`,
  options: {
    ballot: { value: "NUMBER", help: "with verify: look for the ballot of this tracking number" },
    since: {
      value: "HASH",
      help: "with verify: look whether it goes on from where the chain ended when you looked before",
    },
    papers: { value: "FOLDER", help: "with verify: save there what was answered in numbers, as tables for hall count" },
    voters: { value: "N", help: "with demo: how many vote (else 5)" },
    language: { value: "en|es", help: "the language of what a person reads (else that of this machine)" },
    ...json,
  },
  run(call) {
    const [deed, path] = call.args;
    if (deed === "demo") return demo(call, path ?? "demo.bel");
    if (deed !== "verify")
      throw wrongUsage(`${quoted(deed ?? "")} is none of what can be done with ballots: verify and demo are.`);
    if (path === undefined) throw wrongUsage("Which archive? Say its path.");
    if (call.value("voters") !== undefined) throw wrongUsage("--voters goes with demo.");
    return verified(call, path);
  },
};

async function verified(call: Call, path: string): Promise<ExitCode> {
  const words = languageOf(call) === "es" ? spanish : english;
  const [ballot, since] = [call.value("ballot"), call.value("since")];
  if (since !== undefined && !/^[0-9a-f]{64}$/.test(since))
    throw wrongUsage(`--since is ${quoted(since)}. Give the hash that the chain ended with: 64 digits from 0 to f.`);
  const verdict = await verdictOn(await readWhole(path, { unread: words.cannotRead(quoted(path)) }), call.stage, words);
  const found = foundIn(verdict, { ballot, since });
  call.stage.out(`${call.on("json") ? jsonText(verdictJson(verdict, found)) : verdictText(verdict, found, words)}\n`);
  if (!(await savePapers(call, verdict, words)) || !isAllThere(found)) return exit.refused;
  return { verified: exit.done, refused: exit.refused, unsupported: exit.usage }[verdict.says];
}

/** Of an archive that holds, and of no other. False where it has none to save, which is said. */
async function savePapers(call: Call, verdict: Verdict, words: BallotWords): Promise<boolean> {
  const folder = call.value("papers");
  if (folder === undefined || verdict.says !== "verified") return true;
  const { questions } = verdict.story.election;
  if (verdict.result === undefined || questions.every(({ kind }) => kind !== "numbers")) {
    call.stage.err(`${words.noPapers[verdict.result === undefined ? "unfinished" : "none"]}\n`);
    return false;
  }
  await mkdir(folder, { recursive: true }).catch(() => {
    throw refused(words.cannotWrite(quoted(folder)));
  });
  for (const [at, question] of questions.entries()) {
    if (question.kind !== "numbers") continue;
    const path = join(folder, `question-${at + 1}.csv`);
    await saveNew(
      path,
      papersOf(question, verdict.result[at] as readonly (readonly number[])[]),
      words.cannotWrite(quoted(path)),
    );
    call.stage.err(`${words.saved(quoted(path))}\n`);
  }
  return true;
}

async function demo(call: Call, path: string): Promise<ExitCode> {
  const words = languageOf(call) === "es" ? spanish : english;
  for (const option of ["ballot", "since", "papers"])
    if (call.value(option) !== undefined) throw wrongUsage(`--${option} goes with verify.`);
  const voters = call.number("voters", 0, 10_000) ?? 5;
  const archive = demoArchive(voters, Math.floor(Date.now() / 1000), call.stage, words);
  call.stage.progress?.("");
  await saveNew(path, archive, words.cannotWrite(quoted(path)));
  call.stage.err(`${words.invented(quoted(path))}\n`);
  return verified(call, path);
}

async function verdictOn(archive: Uint8Array, stage: Stage, words: BallotWords): Promise<Verdict> {
  const begun = beginVerifying(archive);
  if ("says" in begun) return begun;
  const all = begun.jobs.length;
  const outcomes = await allDone(begun.jobs, (count) =>
    stage.progress?.(words.checking(Math.floor((100 * count) / all))),
  );
  stage.progress?.("");
  return finishVerifying(begun, outcomes);
}
