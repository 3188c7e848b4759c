import { findLetterbox, readLetterLink } from "@unionhall/member";
import { good } from "../at-home.ts";
import { type Command, json } from "../command.ts";
import { exit, wrongUsage } from "../exit.ts";
import { outsideEnvironment } from "../node/environment.ts";
import { jsonText } from "../show/plain.ts";

export const writeLetter: Command = {
  name: "write-letter",
  summary: "write to a circle from outside, without an account",
  takes: "LINK TEXT",
  count: [2, 2],
  about: `LINK is the address of a circle's letterbox. TEXT can be - to take it from standard input. It is sealed on this
machine: only members of that circle can read it, all of them. Nobody can answer unless you say how. The
hall's machine sees your network address, as with everything: use Tor. Nothing of it is kept here. This is
no emergency line: nobody may read it for days.`,
  options: { ...json },
  async run({ stage, args, on }) {
    if (readLetterLink(args[0]!) === null) throw wrongUsage("This is not the address of a letterbox. Copy all of it.");
    const text = args[1] === "-" ? await stage.input() : args[1]!;
    const letterbox = good(await findLetterbox(outsideEnvironment(), args[0]!));
    good(await letterbox.write(text));
    stage.out(on("json") ? `${jsonText({ left: true, stamped: letterbox.stamped })}\n` : "It is in the letterbox.\n");
    return exit.done;
  },
};
