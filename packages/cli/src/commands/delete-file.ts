import { type Config, openStore, StartProblem, type Store, wishDeleted } from "@unionhall/hall";
import type { BlobId } from "@unionhall/protocol";
import { readId } from "@unionhall/protocol";
import { type Command, json } from "../command.ts";
import { exit, refused, wrongUsage } from "../exit.ts";
import { configOf, dirOption } from "../hall-env.ts";
import { jsonText, quoted } from "../show/plain.ts";

export const deleteFile: Command = {
  name: "delete-file",
  summary: "delete a file from the hall on this machine, by its hash",
  takes: "BLOB --yes",
  count: [1, 1],
  about: `For whoever runs a hall, which cannot read what it keeps: somebody inside names BLOB, which \`hall read --json\` shows
with a file. It goes from every circle of the hall within a minute, or when the hall next starts, and members who ask
for it are told that the operator deleted it. Nothing else of theirs can be deleted. Run it as the user and with the
settings that \`hall start\` has.`,
  options: { yes: { help: "yes, really" }, ...dirOption, ...json },
  async run(call) {
    const blob = readId("blob", call.args[0]!);
    if (blob === null)
      throw wrongUsage(
        `${quoted(call.args[0]!)} is not the hash of a file. It begins with blob_; copy the whole of it.`,
      );
    if (!call.on("yes")) throw wrongUsage("What goes cannot be brought back. Say it again with --yes if you are sure.");
    const config = configOf(call);
    const circles = await circlesWith(config, blob);
    if (circles === 0) throw refused("This hall has no such file, or has deleted it already.");
    await wishDeleted(config.dir, blob);
    const words = "It goes within a minute, or when the hall next starts.";
    call.stage.out(call.on("json") ? `${jsonText({ deleting: blob, circles })}\n` : `${words}\n`);
    return exit.done;
  },
};

async function circlesWith(config: Config, blob: BlobId): Promise<number> {
  const store = await opened(config);
  try {
    return (await store.circlesWith(blob)).length;
  } finally {
    await store.close();
  }
}

async function opened(config: Config): Promise<Store> {
  try {
    return await openStore(config);
  } catch (error) {
    if (error instanceof StartProblem) throw refused(error.message);
    throw error;
  }
}
