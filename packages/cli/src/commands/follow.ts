import { atHome, good } from "../at-home.ts";
import { type Command, home, json } from "../command.ts";
import { exit } from "../exit.ts";
import { jsonText } from "../show/plain.ts";

export const follow: Command = {
  name: "follow",
  summary: "go on with your hall at another address, by the link of its move",
  takes: "LINK",
  count: [1, 1],
  about: `For when your hall is gone from the address you know and has told you nothing. LINK is what \`hall move\` printed
at the new one; anybody may pass it on. It is signed by the hall's key, and leads nowhere if it is of another.
Your other devices hear of it from this one once they reach the hall where your desk is.`,
  options: { ...json, ...home },
  run(call) {
    return atHome(call, async (member) => {
      const address = good(await member.moves.hall(call.args[0]!));
      await member.settled();
      call.stage.out(call.on("json") ? `${jsonText({ address })}\n` : `Your hall is at ${address}.\n`);
      return exit.done;
    });
  },
};
