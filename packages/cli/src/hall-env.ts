import { readEnv, type Config, type Env } from "@unionhall/hall";
import type { Call, Options } from "./command.ts";
import { wrongUsage } from "./exit.ts";

/** Which hall on this machine is meant. */
export const dirOption: Options = {
  dir: { value: "DIR", help: "where the hall keeps everything (else .hall)" },
};

/** What `hall start` and `hall doctor` take in place of settings. */
export const hallOptions: Options = {
  domain: { value: "NAME", help: "the domain name that leads to this machine; the hall gets its own certificate" },
  port: { value: "N", help: "the port to listen on (else 7300; with a domain, 443)" },
  ...dirOption,
};

/** The environment with the options over it. The hall judges both alike. */
export function hallEnv({ stage, value }: Call): Env {
  const [domain, port, dir] = [value("domain"), value("port"), value("dir")];
  const hasDomain = Boolean(domain ?? stage.env["HALL_DOMAIN"]);
  return {
    ...stage.env,
    ...(domain === undefined ? {} : { HALL_DOMAIN: domain }),
    ...(port === undefined ? {} : { [hasDomain ? "HALL_HTTPS_PORT" : "HALL_PORT"]: port }),
    ...(dir === undefined ? {} : { HALL_DIR: dir }),
  };
}

/** The hall's configuration, or everything that is wrong with it. */
export function configOf(call: Call): Config {
  const config = readEnv(hallEnv(call));
  if ("problems" in config) throw wrongUsage(config.problems.join("\n"));
  return config;
}
