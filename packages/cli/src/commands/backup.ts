import { resolve } from "node:path";
import { backUp, CopyProblem } from "@unionhall/hall";
import { type Command, json } from "../command.ts";
import { exit, refused } from "../exit.ts";
import { configOf, dirOption } from "../hall-env.ts";
import { jsonText } from "../show/plain.ts";

const onPostgres =
  "The circles and the hall's key are in PostgreSQL: copy it with pg_dump, before you run this. Files are copied here.";

export const backup: Command = {
  name: "backup",
  summary: "copy the hall on this machine, while it runs",
  takes: "COPY",
  count: [1, 1],
  about: `Copies circles, files and the hall's key into the directory COPY, or brings the copy there up to date. The hall may
run meanwhile. Until the new copy is whole, the one of before is the copy. On PostgreSQL only files are
copied. A copy is not encrypted: docs/running-a-hall.md says how to.`,
  options: { ...dirOption, ...json },
  async run(call) {
    const config = configOf(call);
    const to = resolve(call.args[0]!);
    const made = await copied(() => backUp(config, to, Date.now()));
    if (call.on("json")) call.stage.out(`${jsonText(made)}\n`);
    else
      call.stage.out(
        `The hall is copied to ${to}.\nWhoever has this copy has what the hall has: encrypt it before it leaves this machine.\n`,
      );
    if (made.database === null) call.stage.err(`${onPostgres}\n`);
    return exit.done;
  },
};

export async function copied<T>(copying: () => Promise<T>): Promise<T> {
  try {
    return await copying();
  } catch (error) {
    if (error instanceof CopyProblem) throw refused(error.message);
    throw error;
  }
}
