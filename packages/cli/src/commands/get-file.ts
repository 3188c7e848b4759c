import type { FileView, LineView, Member } from "@unionhall/member";
import type { CircleId } from "@unionhall/protocol";
import { atHome, good, needHall } from "../at-home.ts";
import { type Call, type Command, home, json } from "../command.ts";
import { exit, type ExitCode, refused } from "../exit.ts";
import { DiskSink, targetFor } from "../files/file-target.ts";
import { interrupted, unlessStopped } from "../files/interrupted.ts";
import { withProgress } from "../files/progress.ts";
import { circleMeant, meant } from "../select.ts";
import { jsonText, quoted } from "../show/plain.ts";

export const getFile: Command = {
  name: "get-file",
  summary: "get a file that was sent to a circle",
  takes: "CIRCLE ENTRY",
  count: [2, 2],
  about: `Gets the file of ENTRY, which is an id that \`hall read\` shows, the beginning of it, or the file's name. Every
chunk is checked before it is written. Without --to it is saved here, under its own name made safe. When it is cut
off, or stopped with Ctrl-C, type the same again: it goes on where it was.`,
  options: {
    to: { value: "PATH", help: "a file, or a directory that is there (else where you are)" },
    force: { help: "replace what is there already" },
    ...json,
    ...home,
  },
  run: (call) =>
    atHome(call, async (member) => {
      await needHall(member);
      const { id } = circleMeant(member, call.args[0]!);
      const { line, file } = await fileMeant(member, id, call.args[1]!);
      return save(call, member, id, line, file);
    }),
};

type WithFile = { readonly line: LineView["id"]; readonly file: FileView };

/** Looks as far back as the circle's talk goes. */
async function fileMeant(member: Member, id: CircleId, text: string): Promise<WithFile> {
  for (;;) {
    const files = (member.circle(id)?.lines ?? []).flatMap(({ id: line, files: sent }): WithFile[] =>
      sent.map((file) => ({ line, file })),
    );
    const found = meant(
      files,
      text,
      ({ line }) => line,
      ({ file }) => file.name,
    );
    if (found.length > 1)
      throw refused(`${found.length} files fit ${quoted(text)}. Give an id; \`hall read CIRCLE\` shows them.`);
    if (found[0] !== undefined) return found[0];
    if (!good(await member.readBack(id)))
      throw refused(`No file here is called ${quoted(text)}. \`hall read CIRCLE\` shows which there are.`);
  }
}

async function save(call: Call, member: Member, id: CircleId, line: LineView["id"], file: FileView): Promise<ExitCode> {
  const target = await targetFor(file, call.value("to"), call.on("force"));
  await using sink = await DiskSink.open(target, file);
  const getting = withProgress(call.stage, "Getting", file, (report) =>
    member.getFile(id, line, file.blob, sink, report),
  );
  const outcome = await unlessStopped(call, getting);
  if (outcome === null) return interrupted(call);
  good(outcome);
  await sink.finish(file.length);
  const { name, type, length, blob } = file;
  call.stage.out(
    call.on("json") ? `${jsonText({ path: target.path, name, type, length, blob })}\n` : `${target.path}\n`,
  );
  return exit.done;
}
