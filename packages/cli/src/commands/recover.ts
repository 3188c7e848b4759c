import type { RecoveryReport } from "@unionhall/member";
import { good, movingIn } from "../at-home.ts";
import { type Call, type Command, home, json } from "../command.ts";
import { exit, type ExitCode, refused, wrongUsage } from "../exit.ts";
import { wordsOf, wordsOption } from "../typed-words.ts";
import { titleOf } from "../show/circle.ts";
import { jsonText, quoted } from "../show/plain.ts";
import { table } from "../show/table.ts";

export const recover: Command = {
  name: "recover",
  summary: "come back with your twelve words, on any device",
  takes: "HALL",
  count: [1, 1],
  about: `HALL is the address of the hall that your desk was in. The words are asked for at the terminal, or read from
standard input. Your keys are made anew in every circle: a lost or taken device is out from then on.`,
  options: { ...wordsOption, ...json, ...home },
  run(call) {
    const hall = addressOf(call.args[0]!);
    return movingIn(call, async (member) => {
      if (member.desk.state === "open")
        throw refused("Somebody lives in this home already. Come back to an empty one, with --home DIR.");
      const report = good(await member.recover({ hall, words: await wordsOf(call) }));
      await member.settled();
      return show(call, report);
    });
  },
};

function addressOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol === "https:" || url?.protocol === "http:") return url.origin;
  throw wrongUsage(
    `${quoted(text)} is not the address of a hall. It begins with https://, such as https://hall.example.`,
  );
}

function show({ stage, on }: Call, report: RecoveryReport): ExitCode {
  const rows = report.circles.map(({ id, title, renewed }) => [
    titleOf(title),
    renewed ? "you are back" : "not yet",
    id,
  ]);
  const text =
    rows.length === 0 ? "You are back. There were no circles at your desk." : table(["CIRCLE", "", "ID"], rows);
  stage.out(`${on("json") ? jsonText(report) : text}\n`);
  if (report.refused > 0)
    stage.err("Where it says not yet, ask somebody in the circle: your key there may have been removed.\n");
  return exit.done;
}
