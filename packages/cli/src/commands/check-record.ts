import { longestRecordFile, type CallRecord, weighRecord } from "@unionhall/member";
import type { Bytes } from "@unionhall/protocol";
import { atHome } from "../at-home.ts";
import { type Call, type Command, home, json } from "../command.ts";
import { exit, refused } from "../exit.ts";
import { DiskSource } from "../files/file-source.ts";
import { outsideEnvironment } from "../node/environment.ts";
import { jsonText, plain } from "../show/plain.ts";
import { dayText } from "../show/time.ts";

export const checkRecord: Command = {
  name: "check-record",
  summary: "say what a record of taking part in a call proves",
  takes: "FILE",
  count: [1, 1],
  about: `FILE is what a member saved of their record, or typed from paper: of all that is in it only the lines of digits count.
Says what was signed, by which key, and whether that holds. Nobody is asked, and nobody has to live here. It proves that
somebody with this key signed that somebody took part. It proves neither that whoever shows it is whom it names, nor
what they did there; and that the key is of that circle, only who is in it can tell: --mine looks it up in a circle of
yours. Ends with 0 if it holds, and with 4 if it does not.`,
  options: { mine: { help: "say whose key it is, as your own circle has it" }, ...json, ...home },
  async run(call) {
    const weighed = await weighRecord(outsideEnvironment().crypto, await whole(call.args[0]!));
    if (weighed.says === "unreadable")
      throw refused("This is not a record that a device saved, or not the whole of it.");
    const { says, ...record } = weighed;
    const print = (whose: readonly string[]): void =>
      call.stage.out(
        `${call.on("json") ? jsonText({ says, ...shown(record) }) : textOf(says === "holds", record, whose)}\n`,
      );
    if (call.on("mine")) await looked(call, record, print);
    else print([]);
    return says === "holds" ? exit.done : exit.findings;
  },
};

/** Without what nobody reads. */
function shown({ circle, title, day, minutes, name, by }: CallRecord): Omit<CallRecord, "nonce" | "signature"> {
  return { circle, title, day, minutes, name, by };
}

async function looked(call: Call, record: CallRecord, print: (whose: readonly string[]) => void): Promise<void> {
  await atHome(call, (member) => {
    const title = member.circle(record.circle)?.title;
    const whose = member.calls.records.whose(record);
    const key =
      whose === null ? "It is nobody's key there." : `It is a key of ${plain(whose)} in ${plain(title ?? "")}.`;
    print([title === undefined ? "You are not in that circle, so nobody can tell whose key it is." : key]);
    return Promise.resolve(exit.done);
  });
}

function textOf(
  holds: boolean,
  { title, day, minutes, name, by, circle }: CallRecord,
  whose: readonly string[],
): string {
  const says = `${plain(name)} took part in: ${plain(title)}, ${dayText(day)}, ${minutes} minutes.`;
  if (!holds) return `The record does not hold: this key has not signed it.\n  ${says}\n  Key: ${by}`;
  return [
    "The record holds: whoever has this key has signed it.",
    says,
    `Key: ${by}`,
    `Of the circle, as it says: ${circle}`,
    ...whose,
    "It does not prove that whoever shows it is whom it names: they chose that name. Nor that the key is of that circle: ask somebody who is in it.",
  ].join("\n  ");
}

/** Of what is longer than any record, enough to tell that it is none. */
async function whole(path: string): Promise<Bytes> {
  await using file = await DiskSource.open(path);
  return file.read(0, Math.min(file.length, longestRecordFile + 1));
}
