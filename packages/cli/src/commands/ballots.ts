import { readFile, writeFile } from "node:fs/promises";
import { beginVerifying, finishVerifying, type Verdict } from "@unionhall/count/ballots";
import { demoArchive } from "../ballots/demo.ts";
import { allDone } from "../ballots/threads.ts";
import { verdictJson, verdictText } from "../ballots/verdict-text.ts";
import { type Call, type Command, json } from "../command.ts";
import { exit, type ExitCode, refused, wrongUsage } from "../exit.ts";
import { jsonText, quoted } from "../show/plain.ts";
import type { Stage } from "../stage.ts";

export const ballots: Command = {
  name: "ballots",
  summary: "check the archive of a secret election, or run one to look at",
  takes: "verify ARCHIVE | demo [ARCHIVE]",
  count: [1, 2],
  about: `verify: ARCHIVE is what an election by the protocol of Belenios publishes, a file that ends in .bel. Checks every proof
in it: the setup, each ballot, the tally, shuffles, decryptions and the result. Nobody is asked, and nobody has to live
here. Says what was checked and ends with 0; or what is wrong and where, and ends with 1; or that it is of a version,
group or question that is not known here, and ends with 2. docs/ballots.md says what the protocol promises.
demo: runs an invented election on this machine alone, writes its archive (demo.bel, if you name none), and checks it.`,
  options: {
    ballot: { value: "NUMBER", help: "with verify: say whether the ballot of this tracking number is in it" },
    voters: { value: "N", help: "with demo: how many vote (else 5)" },
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
  const verdict = await verdictOn(await whole(path), call.stage);
  call.stage.out(`${call.on("json") ? jsonText(verdictJson(verdict)) : verdictText(verdict, call.value("ballot"))}\n`);
  return { verified: exit.done, refused: exit.refused, unsupported: exit.usage }[verdict.says];
}

async function demo(call: Call, path: string): Promise<ExitCode> {
  const voters = call.number("voters", 0, 10_000) ?? 5;
  const archive = demoArchive(voters, Math.floor(Date.now() / 1000), call.stage);
  call.stage.progress?.("");
  try {
    await writeFile(path, archive, { flag: "wx" });
  } catch {
    throw refused(`${quoted(path)} cannot be written, or is there already. Name another file.`);
  }
  call.stage.err(`The archive of an invented election is in ${quoted(path)}.\n`);
  return verified(call, path);
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
