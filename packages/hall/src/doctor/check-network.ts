import { isIPv4 } from "node:net";
import type { Config } from "../config/config.ts";
import { bad, ok, warn, type Finding } from "./finding.ts";
import type { Machine } from "./machine.ts";

/** The ports the hall wants: free, or held by a hall already. */
export async function checkPorts(machine: Machine, { front, host }: Config): Promise<readonly Finding[]> {
  if (front.kind !== "domain") return [await checkPort(machine, host, front.port, front.port)];
  const { domain, httpPort, httpsPort } = front;
  return [
    await checkPort(machine, host, httpsPort, httpsPort, domain),
    // The plain port only sends people on, so whether it is ours shows on the other one.
    await checkPort(machine, host, httpPort, httpsPort, domain),
  ];
}

async function checkPort(
  machine: Machine,
  host: string,
  port: number,
  hallPort: number,
  name?: string,
): Promise<Finding> {
  const near = host === "*" || host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  switch (await machine.port(host, port)) {
    case "free":
      return ok("port", `Port ${port} is free for the hall.`);
    case "forbidden":
      return bad(
        "port",
        `This user may not open port ${port}. Let the program open low ports, or forward ${port} to a higher one.`,
      );
    case "no-such-address":
      return bad("port", `${host} is not an address of this machine. Set HALL_HOST to one that is, or to *.`);
    case "taken":
      return (await machine.hallAnswers(near, hallPort, name))
        ? ok("port", `A hall is running on port ${port}.`)
        : bad("port", `Port ${port} is taken by another program. Stop that one, or give the hall another port.`);
  }
}

/** Whether the domain leads here. Behind a router this machine cannot know. */
export async function checkDomain(machine: Machine, { front }: Config): Promise<Finding> {
  if (front.kind === "local") {
    return warn(
      "domain",
      "Only this machine can join: no domain is set. Set HALL_DOMAIN to a name that leads to this machine.",
    );
  }
  if (front.kind === "proxy") return ok("domain", `People reach the hall at ${front.url}, through a proxy of yours.`);
  const [led, own] = [await machine.resolve(front.domain), machine.addresses()];
  const to = led.join(", ");
  if (led.length === 0) {
    return bad(
      "domain",
      `${front.domain} leads nowhere. Where you got the name, set its A record to this machine's public address.`,
    );
  }
  const stray = led.filter((address) => !own.includes(address));
  if (stray.length === 0) return ok("domain", `${front.domain} leads to this machine (${to}).`);
  if (own.some(isPublic)) {
    return bad(
      "domain",
      `${front.domain} leads to ${stray.join(", ")}, which is not this machine. Mend its A and AAAA records.`,
    );
  }
  return warn(
    "domain",
    `${front.domain} leads to ${to}, and this machine has no public address. That is right if your router forwards ports 80 and 443 here; check that it does.`,
  );
}

/** Not an address of home networks, carriers, the machine itself or the cable (RFC 6890). */
function isPublic(address: string): boolean {
  if (isIPv4(address)) {
    return !/^(0|10|127|169\.254|172\.(1[6-9]|2\d|3[01])|192\.168|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./.test(
      address,
    );
  }
  return /^[23]/.test(address);
}
