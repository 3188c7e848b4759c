import { resolve } from "node:path";
import { restoreHall } from "@unionhall/hall";
import { type Command, json } from "../command.ts";
import { exit } from "../exit.ts";
import { configOf, dirOption } from "../hall-env.ts";
import { jsonText } from "../show/plain.ts";
import { copied } from "./backup.ts";

export const restore: Command = {
  name: "restore",
  summary: "make a hall on this machine of a copy",
  takes: "COPY",
  count: [1, 1],
  about: `Brings back what \`hall backup\` has copied, into a directory where no hall is, and checks all of it first. It is the
same hall, with the same key, also on another machine. Stop the old one before, and never let both run. What came
after the copy, members' devices bring back by themselves, for which the hall takes nothing new in its first five
minutes: docs/running-a-hall.md says more.`,
  options: {
    moved: { help: "the hall was stopped before it was copied: nothing is lost, and it opens at once" },
    ...dirOption,
    ...json,
  },
  async run(call) {
    const config = configOf(call);
    const made = await copied(() => restoreHall(resolve(call.args[0]!), config, call.on("moved")));
    call.stage.out(
      call.on("json") ? `${jsonText(made)}\n` : `The hall is in ${config.dir}. \`hall start\` opens it.\n`,
    );
    return exit.done;
  },
};
