import { longestRecordFile, type CallRecord, weighRecord } from "@unionhall/member";
import { atHome } from "../at-home.ts";
import { type Call, type Command, home, json } from "../command.ts";
import { exit, refused } from "../exit.ts";
import { readWhole } from "../files/read-whole.ts";
import { outsideEnvironment } from "../node/environment.ts";
import { jsonText } from "../show/plain.ts";
import { type Looked, recordText, recordTold } from "../show/record.ts";

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
    // Of what is longer than any record, enough to tell that it is none.
    const weighed = await weighRecord(
      outsideEnvironment().crypto,
      await readWhole(call.args[0]!, { most: longestRecordFile + 1 }),
    );
    if (weighed.says === "unreadable")
      throw refused("This is not a record that a device saved, or not the whole of it.");
    const print = (looked: Looked | null): void =>
      call.stage.out(`${call.on("json") ? jsonText(recordTold(weighed, looked)) : recordText(weighed, looked)}\n`);
    if (call.on("mine")) await looked(call, weighed, print);
    else print(null);
    return weighed.says === "holds" ? exit.done : exit.findings;
  },
};

async function looked(call: Call, record: CallRecord, print: (looked: Looked) => void): Promise<void> {
  await atHome(call, (member) => {
    const circle = member.circle(record.circle)?.title ?? null;
    print({ circle, whose: member.calls.records.whose(record) });
    return Promise.resolve(exit.done);
  });
}
