import { openHallStore, readEnv } from "@unionhall/hall";
import { doctor, type Finding } from "@unionhall/hall";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Command, json } from "../command.ts";
import { exit } from "../exit.ts";
import { jsonText, plain } from "../show/plain.ts";
import { hallEnv, hallOptions } from "../hall-env.ts";

const marks = { ok: "ok   ", warn: "warn ", bad: "bad  " } as const;

export const doctorCommand: Command = {
  name: "doctor",
  summary: "say what is wrong with the set-up of a hall on this machine",
  takes: "",
  count: [0, 0],
  about: `Looks at the settings, the directory, the database, ports, domain, certificate, clock, proxy, swap and backups,
and changes nothing. Run it as the user and with the settings that \`hall start\` has. Ends with 4 if
something is bad; a warning alone ends with 0.`,
  options: { ...hallOptions, ...json },
  async run(call) {
    const env = hallEnv(call);
    const findings = await doctor(readEnv(env), { env, checkDatabase });
    const text = findings.map(({ level, words }) => `${marks[level]} ${plain(words)}`).join("\n");
    call.stage.out(`${call.on("json") ? jsonText(findings) : text}\n`);
    return findings.some(({ level }) => level === "bad") ? exit.findings : exit.done;
  },
};

async function checkDatabase(dir: string): Promise<Finding> {
  const path = join(dir, "hall.db");
  if (!existsSync(path))
    return { level: "ok", code: "database", words: "There is no database yet; the hall makes one when it starts." };
  const store = openHallStore(path);
  const some = await store.circles(null, 1);
  await store.close();
  const words = some.length === 0 ? "The database is sound; there is no circle in it yet." : "The database is sound.";
  return { level: "ok", code: "database", words };
}
