import type { Member } from "@unionhall/member";
import type { BlobId, CircleId } from "@unionhall/protocol";
import { refusal } from "@unionhall/protocol";
import { atHome, good, needHall, sentOut } from "../at-home.ts";
import { type Call, type Command, home, json } from "../command.ts";
import { type ExitCode, refused } from "../exit.ts";
import { DiskSource } from "../files/file-source.ts";
import { interrupted, unlessStopped } from "../files/interrupted.ts";
import { withProgress } from "../files/progress.ts";
import { circleMeant } from "../select.ts";
import { plain } from "../show/plain.ts";
import { reportSent } from "./say.ts";

export const sendFile: Command = {
  name: "send-file",
  summary: "send a file to a circle",
  takes: "CIRCLE PATH",
  count: [2, 2],
  about: `Seals the file at PATH in chunks, sends them, and says in the circle's chat that it is there. Only who is in the
circle can read it, its name and its size. When it is cut off, or stopped with Ctrl-C, type the same again within
a week: it goes on where it was. Of a JPEG, PNG, GIF or WebP, what it says of who took it, where and when is taken out
before; other pictures are not sent. Documents and films go as they are, with what they say of who made them.`,
  options: { ...json, ...home },
  run: (call) =>
    atHome(call, async (member) => {
      await using file = await DiskSource.open(call.args[1]!);
      await needHall(member);
      const { id } = circleMeant(member, call.args[0]!);
      const sending = withProgress(call.stage, "Sending", file, (report) => member.sendFile(id, file, report));
      const outcome = await unlessStopped(call, sending);
      return outcome === null ? interrupted(call) : finished(call, member, id, file, good(outcome));
    }),
};

async function finished(
  call: Call,
  member: Member,
  id: CircleId,
  { name, length }: DiskSource,
  blob: BlobId,
): Promise<ExitCode> {
  await sentOut(member);
  const view = member.circle(id);
  const line = view?.lines.find(({ files }) => files.some((file) => file.blob === blob));
  if (line === undefined) throw refused(view?.trouble ? refusal(view.trouble).words : "Its line was taken back.");
  const told = { name, length, blob, entry: line.id };
  return reportSent(call, view, { words: `Sent ${plain(name)}.`, json: told, offline: false });
}
