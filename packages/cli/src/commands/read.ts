import type { LineView, Member } from "@unionhall/member";
import type { CircleId } from "@unionhall/protocol";
import { atHome, caughtUp, good, reachedOrNot } from "../at-home.ts";
import { type Command, home, json } from "../command.ts";
import { circleMeant } from "../select.ts";
import { lineText } from "../show/circle.ts";
import { jsonText } from "../show/plain.ts";

export const read: Command = {
  name: "read",
  summary: "show what was said in a circle",
  takes: "CIRCLE",
  count: [1, 1],
  about: `Shows the newest lines of the circle's chat, oldest first. Afterwards they count as read.`,
  options: {
    limit: { value: "N", help: "how many lines at most (else 30)" },
    ids: { help: "show the id of each line" },
    offline: { help: "do not ask the hall; show what this device has" },
    ...json,
    ...home,
  },
  run(call) {
    const limit = call.number("limit", 1, 1_000_000) ?? 30;
    return atHome(call, async (member) => {
      const reached = !call.on("offline") && (await caughtUp(call, member));
      const { id } = circleMeant(member, call.args[0]!);
      const lines = await newest(member, id, limit, reached);
      const text = call.on("json") ? jsonText(lines) : lines.map((line) => lineText(line, call.on("ids"))).join("\n");
      if (text !== "") call.stage.out(`${text}\n`);
      await member.readTo(id);
      return reachedOrNot(reached || call.on("offline"));
    });
  },
};

/** The newest lines; with the hall at hand, as far back as it takes. */
export async function newest(
  member: Member,
  id: CircleId,
  limit: number,
  reached: boolean,
): Promise<readonly LineView[]> {
  const lines = (): readonly LineView[] => member.circle(id)?.lines ?? [];
  const isMore = (): boolean => lines().length < limit && member.circle(id)?.more === true;
  while (reached && isMore()) if (!good(await member.readBack(id))) break;
  return limit === 0 ? [] : lines().slice(-limit);
}
