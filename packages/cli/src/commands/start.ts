import { randomBytes } from "node:crypto";
import {
  type Config,
  lineLog,
  onlyThisMachine,
  openHall,
  openStore,
  StartProblem,
  type OpenHall,
} from "@unionhall/hall";
import { sha256, toBase32 } from "@unionhall/protocol";
import { type Call, type Command, json } from "../command.ts";
import { exit, refused } from "../exit.ts";
import { configOf, hallOptions } from "../hall-env.ts";
import { jsonText } from "../show/plain.ts";

export const start: Command = {
  name: "start",
  summary: "run a hall on this machine",
  takes: "",
  count: [0, 0],
  about: `Runs until it is interrupted. Prints the hall's address and, as long as the hall has no circle, the link that
founds the first one; a new link at each start, and only the newest is good. Without --domain only this
machine can join. Every setting has a name in the environment too: docs/running-a-hall.md lists
them.`,
  options: {
    ...hallOptions,
    "new-code": { help: "a founding link even though the hall has a circle" },
    ...json,
  },
  async run(call) {
    const config = configOf(call);
    const hall = await opened(call, config);
    const found = hall.found ?? (call.on("new-code") ? await anotherLink(config, hall) : null);
    announce(call, hall, found);
    await hall.stopped;
    return exit.done;
  },
};

async function opened({ stage }: Call, config: Config): Promise<OpenHall> {
  try {
    return await openHall(config, stage.stop, lineLog(stage.err));
  } catch (error) {
    if (error instanceof StartProblem) throw refused(error.message);
    throw error;
  }
}

/** The same store from a second connection: the hall looks the code up anew whenever somebody founds. */
async function anotherLink(config: Config, hall: OpenHall): Promise<string> {
  const code = new Uint8Array(randomBytes(16));
  const store = await openStore(config);
  await store.setCode(sha256(code));
  await store.close();
  return `${hall.url}/#/found/${toBase32(code)}`;
}

function announce({ stage, on }: Call, hall: OpenHall, found: string | null): void {
  if (on("json"))
    return stage.out(`${jsonText({ url: hall.url, local: hall.local, elsewhere: hall.elsewhere, found })}\n`);
  const lines = [`The hall is open at ${hall.url}`];
  if (hall.elsewhere !== null) lines.push(`It takes nothing here, and leads on: ${hasMoved(hall.elsewhere)}`);
  if (found !== null) lines.push(`Found a circle here, with this link, once:\n\n  ${found}`);
  if (hall.local) lines.push(onlyThisMachine);
  lines.push("Ctrl-C closes it.");
  stage.out(`\n${lines.join("\n\n")}\n\n`);
}

const hasMoved = (elsewhere: string): string =>
  `its members were told that it is at ${elsewhere}. If it is to be here after all, and runs nowhere else, stop it and say so with \`hall move --to ADDRESS --now\`.`;
