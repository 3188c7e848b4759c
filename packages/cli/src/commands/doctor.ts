import { checkDatabase, doctor, readEnv } from "@unionhall/hall";
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
