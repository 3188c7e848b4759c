import type { At, FileView, ItemView, Member } from "@unionhall/member";
import type { RoomId } from "@unionhall/protocol";
import { folderFact, foldersOf, mayLieIn, wordDiff, writeFacts } from "@unionhall/union";
import { atHome, caughtUp, good, needHall, reachedOrNot, sentOut } from "../at-home.ts";
import { type Call, type Command, home, json } from "../command.ts";
import { docsOf, inDocsMeant } from "../docs/find.ts";
import { diffText, docsList } from "../docs/show.ts";
import { exit, type ExitCode, refused, wrongUsage } from "../exit.ts";
import { DiskSource } from "../files/file-source.ts";
import { DiskSink, targetFor } from "../files/file-target.ts";
import { interrupted, unlessStopped } from "../files/interrupted.ts";
import { withProgress } from "../files/progress.ts";
import { roomAt } from "../place.ts";
import { circleMeant } from "../select.ts";
import { jsonText, plain, quoted } from "../show/plain.ts";
import { reportSent } from "./say.ts";

const acts = ["put", "get", "diff", "write", "folder", "move"] as const;

export const docs: Command = {
  name: "docs",
  summary: "list a circle's documents and files, put a file there, get one, see what changed in a text",
  takes: "CIRCLE",
  count: [1, 1],
  about: `Without a switch, lists what is in the circle's docs. ITEM is something there, by its title, its id or the beginning
of its id. \`hall look CIRCLE docs/ITEM\` shows a document's text, \`hall change\` writes it anew.`,
  options: {
    put: { value: "PATH", help: "put this file there; of a picture, what it says of who took it is taken out" },
    write: { value: "TITLE", help: "write a document; its text comes from standard input" },
    folder: { value: "TITLE", help: "open a folder" },
    move: { value: "ITEM", help: "move that into the folder of --into, or to the top" },
    into: { value: "FOLDER", help: "what is put, written, opened or moved lies in that folder" },
    of: { value: "ITEM", help: "what is put is the new version of that file" },
    get: { value: "ITEM", help: "get that file" },
    to: { value: "PATH", help: "where a file is saved (else where you are)" },
    force: { help: "replace what is there already" },
    diff: { value: "ITEM", help: "what the last change of that document's text was" },
    ...json,
    ...home,
  },
  run(call) {
    const asked = acts.filter((act) => call.value(act) !== undefined);
    if (asked.length > 1) throw wrongUsage(`Only one of --${asked.join(" and --")} at once.`);
    return atHome(call, async (member) => {
      const [act] = asked;
      if (act === undefined || act === "diff") return show(call, member);
      await needHall(member);
      return act === "get" ? get(call, member) : put(call, member);
    });
  },
};

async function show(call: Call, member: Member): Promise<ExitCode> {
  const reached = await caughtUp(call, member);
  const at = await docsOf(member, circleMeant(member, call.args[0]!), "refuse");
  const [asked, inJson] = [call.value("diff"), call.on("json")];
  const shown = asked === undefined ? listed(member, at, inJson) : lastChange(member, at, asked, inJson);
  call.stage.out(`${await shown}\n`);
  return reachedOrNot(reached);
}

async function listed(member: Member, at: At, inJson: boolean): Promise<string> {
  const { items } = await roomAt(member, at);
  const active = items.filter(({ state }) => state === "active");
  return inJson ? jsonText(active) : docsList(active);
}

async function lastChange(member: Member, at: At, text: string, inJson: boolean): Promise<string> {
  const item = await inDocsMeant(member, at, text);
  const body = member.rooms.look({ ...at, room: item.room })?.body ?? null;
  if (body === null) throw refused(`${quoted(item.title)} has no text.`);
  const stretches = wordDiff(body.before.at(-1)?.text ?? "", body.text);
  return inJson ? jsonText(stretches) : diffText(stretches);
}

async function put(call: Call, member: Member): Promise<ExitCode> {
  const circle = circleMeant(member, call.args[0]!);
  const at = await docsOf(member, circle, "open");
  const folder = await folderMeant(member, at, call.value("into"));
  const facts = writeFacts(folderFact, { folder });
  const moved = call.value("move");
  if (moved !== undefined) return move(call, member, at, moved, folder);
  const path = call.value("put");
  if (path !== undefined) return putFile(call, member, at, path, facts);
  const written = call.value("write");
  const [what, title] = written === undefined ? ["folder", call.value("folder")!] : ["document", written];
  const text = written === undefined ? {} : { text: await call.stage.input() };
  const room = good(await member.rooms.open(at, { what, title, facts, ...text }));
  return told(call, member, at, room, written === undefined ? "Opened." : "Written.");
}

/** What is not said is the top. What lies in anything but a folder would be shown there too. */
async function folderMeant(member: Member, at: At, text: string | undefined): Promise<RoomId | null> {
  if (text === undefined) return null;
  const { what, title, room } = await inDocsMeant(member, at, text);
  if (what !== "folder") throw refused(`${quoted(title)} is no folder.`);
  return room;
}

async function move(call: Call, member: Member, at: At, text: string, folder: RoomId | null): Promise<ExitCode> {
  const item = await inDocsMeant(member, at, text);
  const folders = foldersOf(member.rooms.look(at)?.items ?? []);
  if (folder !== null && !mayLieIn(folders, item.room, folder))
    throw refused(`${quoted(item.title)} cannot lie in itself, nor in what lies in it.`);
  good(await member.rooms.change(at, item.room, { facts: writeFacts(folderFact, { folder }) }));
  return told(call, member, at, item.room, "Moved.");
}

async function putFile(
  call: Call,
  member: Member,
  at: At,
  path: string,
  facts: NonNullable<Parameters<Member["rooms"]["open"]>[1]["facts"]>,
): Promise<ExitCode> {
  const of = call.value("of");
  const item = of === undefined ? null : await inDocsMeant(member, at, of);
  if (item !== null && item.what !== "file") throw refused(`${quoted(item.title)} is no file.`);
  await using file = await DiskSource.open(path);
  const sending = withProgress(call.stage, "Sending", file, (report) => member.rooms.upload(at, file, { report }));
  const outcome = await unlessStopped(call, sending);
  if (outcome === null) return interrupted(call);
  const blob = good(outcome);
  if (item !== null) good(await member.rooms.change(at, item.room, { file: blob }));
  const room =
    item?.room ??
    good(await member.rooms.open(at, { what: "file", title: file.name.slice(0, 200), file: blob, facts }));
  return told(call, member, at, room, `Put ${plain(file.name)} there.`);
}

async function told(call: Call, member: Member, at: At, room: ItemView["room"], words: string): Promise<ExitCode> {
  await sentOut(member);
  const waits = member.rooms.look(at)?.items.find((one) => one.room === room)?.waiting ?? false;
  return reportSent(call, member.circle(at.circle), { words, json: { room }, offline: false, waits });
}

async function get(call: Call, member: Member): Promise<ExitCode> {
  const at = await docsOf(member, circleMeant(member, call.args[0]!), "refuse");
  const item = await inDocsMeant(member, at, call.value("get")!);
  const [file] = member.rooms.fileVersions({ ...at, room: item.room });
  if (file === undefined) throw refused(`${quoted(item.title)} is no file, or waits to be sent.`);
  return save(call, member, at, file);
}

async function save(call: Call, member: Member, at: At, file: FileView): Promise<ExitCode> {
  const target = await targetFor(file, call.value("to"), call.on("force"));
  await using sink = await DiskSink.open(target, file);
  const getting = withProgress(call.stage, "Getting", file, (report) =>
    member.getFile(at.circle, file.of, file.blob, sink, report),
  );
  const outcome = await unlessStopped(call, getting);
  if (outcome === null) return interrupted(call);
  good(outcome);
  await sink.finish(file.length);
  call.stage.out(call.on("json") ? `${jsonText({ path: target.path })}\n` : `${target.path}\n`);
  return exit.done;
}
