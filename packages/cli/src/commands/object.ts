import { atHome, caughtUp, good, sentOut } from "../at-home.ts";
import { type Command, home, json } from "../command.ts";
import { decisionMeant } from "../decisions/find.ts";
import { wrongUsage } from "../exit.ts";
import { circleMeant } from "../select.ts";
import { reportSent } from "./say.ts";

export const object: Command = {
  name: "object",
  summary: "object to a proposal, block it, or say that your objection is met",
  takes: "CIRCLE DECISION [REASON]",
  count: [2, 3],
  about: `Objects to DECISION, with a REASON: by consent, one objection is enough for it not to pass until it is met. With
--block, it is a block. With --met, what you objected to is met. That you object stands where nobody can leave it
out; the reason stands beside the proposal. REASON can be - to take it from standard input.`,
  options: {
    block: { help: "it is a block, where people decide by consensus" },
    met: { help: "your objection is met" },
    offline: { help: "do not wait for the hall" },
    ...json,
    ...home,
  },
  run(call) {
    const typed = call.args[2];
    if ((typed === undefined) !== call.on("met")) throw wrongUsage("Say why you object, or --met.");
    if (call.on("met") && call.on("block")) throw wrongUsage("Block it, or say that it is met: only one of the two.");
    return atHome(call, async (member) => {
      const offline = call.on("offline") || !(await caughtUp(call, member));
      const circle = circleMeant(member, call.args[0]!);
      const { at } = await decisionMeant(member, circle, call.args[1]!);
      const reason = typed === "-" ? await call.stage.input() : (typed ?? "");
      const { decisions } = member;
      good(await (call.on("met") ? decisions.resolve(at) : decisions.object(at, { reason, block: call.on("block") })));
      if (!offline) await sentOut(member);
      const waits = member.decisions.look(at)?.waiting ?? false;
      return reportSent(call, member.circle(circle.id), { words: "Said.", json: {}, offline, waits });
    });
  },
};
