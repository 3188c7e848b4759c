import type { HeldView } from "@unionhall/member";
import { hexOf } from "@unionhall/protocol";
import { atHome, good, needHall } from "../at-home.ts";
import { type Command, home, json } from "../command.ts";
import { exit } from "../exit.ts";
import { placeMeant } from "../place.ts";
import { circleMeant, lineMeant } from "../select.ts";
import { hexLines } from "../show/hex.ts";
import { jsonText } from "../show/plain.ts";
import { dayText } from "../show/time.ts";

export const held: Command = {
  name: "held",
  summary: "show all that the hall has of a line",
  takes: "CIRCLE LINE",
  count: [2, 2],
  about: `LINE is an id that \`hall read CIRCLE --ids\` or \`hall look CIRCLE PLACE --ids\` shows. The hall is asked for it just
now: what it can read of it, and the sealed bytes as they lie there. Nobody who takes its disk has more of the line.`,
  options: { in: { value: "PLACE", help: "where the line stands; else in the chat" }, ...json, ...home },
  run: (call) =>
    atHome(call, async (member) => {
      const { stage, args, on, value } = call;
      await needHall(member);
      const circle = circleMeant(member, args[0]!);
      const { at } = await placeMeant(member, circle, value("in") ?? "chat");
      const { id } = lineMeant(member.rooms.look(at)!, args[1]!);
      const view = good(await member.asHeld(at, id));
      stage.out(`${on("json") ? jsonText(plainly(view)) : page(view)}\n`);
      return exit.done;
    }),
};

/** With bytes as they are written for people and programs. */
function plainly({ header, body, ...rest }: HeldView): object {
  const { lock, body: hash, ...open } = header;
  return { ...rest, ...open, lock: hexOf(lock), hash: hexOf(hash), sealed: body === null ? null : hexOf(body) };
}

function page({ seq, day, header, body }: HeldView): string {
  const rows: readonly (readonly [name: string, value: string])[] = [
    ["circle", header.circle],
    ["room", header.room],
    ["place", String(seq)],
    ["day", dayText(day)],
    ["class", header.class],
    ["epoch", String(header.epoch)],
    ["lock", hexOf(header.lock)],
    ["hash", hexOf(header.body)],
    ...(header.blobs ?? []).map((blob) => ["file", blob] as const),
    ["sealed", body === null ? "gone" : `${body.length} bytes`],
  ];
  const open = rows.map(([name, value]) => `${name.padEnd(8)}${value}`).join("\n");
  return body === null ? open : `${open}\n\n${hexLines(body)}`;
}
