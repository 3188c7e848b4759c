import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { get } from "node:https";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { madeCertificate } from "./made.fixture.ts";

/** Pebble, the ACME test server in Debian, and its name server, which answers 127.0.0.1 for every name. */
export type Pebble = AsyncDisposable & {
  readonly directory: string;
  /** file of the root that signs Pebble's own HTTPS: for HALL_ACME_CA */
  readonly ca: string;
  /** where Pebble comes for challenges */
  readonly httpPort: number;
  /** the root that signs the certificates it gives, made anew each time it starts */
  root(): Promise<string>;
  /** Sends a name to another address of this machine. */
  pointElsewhere(name: string, address: string): Promise<void>;
};

const programs = ["/usr/bin/pebble", "/usr/bin/pebble-challtestsrv"];

/** Starts Pebble on free ports of this machine. Its files go into `dir`. */
export async function startPebble(dir: string): Promise<Pebble> {
  if (!programs.every((program) => existsSync(program))) {
    throw new Error("This test needs Pebble, an ACME test server. Install it: sudo apt-get install -y pebble");
  }
  const [acme = 0, management = 0, httpPort = 0, tlsPort = 0, dns = 0, names = 0] = await freePorts(6);
  const own = await madeCertificate(["127.0.0.1", "localhost"]);
  const file = (name: string): string => join(dir, name);
  await writeFile(file("pebble-cert.pem"), own.chain);
  await writeFile(file("pebble-key.pem"), own.key);
  const pebble = {
    listenAddress: `127.0.0.1:${acme}`,
    managementListenAddress: `127.0.0.1:${management}`,
    certificate: file("pebble-cert.pem"),
    privateKey: file("pebble-key.pem"),
    httpPort,
    tlsPort,
    ocspResponderURL: "",
    externalAccountBindingRequired: false,
  };
  await writeFile(file("pebble.json"), JSON.stringify({ pebble }));
  const running = [
    run("/usr/bin/pebble-challtestsrv", nameServer(dns, names)),
    run("/usr/bin/pebble", ["-config", file("pebble.json"), "-dnsserver", `127.0.0.1:${dns}`]),
  ];
  const root = (): Promise<string> => fetchTrusting(`https://127.0.0.1:${management}/roots/0`, own.chain);
  await untilItAnswers(root);
  return {
    directory: `https://127.0.0.1:${acme}/dir`,
    ca: file("pebble-cert.pem"),
    httpPort,
    root,
    async pointElsewhere(host, address) {
      const body = JSON.stringify({ host, addresses: [address] });
      await fetch(`http://127.0.0.1:${names}/add-a`, { method: "POST", body });
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(running.map(end));
    },
  };
}

/** Only its name server: the ports on which it would answer challenges itself stay shut. */
const nameServer = (dns: number, management: number): string[] =>
  `-dns01=127.0.0.1:${dns} -management=127.0.0.1:${management} -defaultIPv6= -http01= -https01= -tlsalpn01=`.split(" ");

/** Nonces refused and validations delayed at random are Pebble's own exercises for clients; ours are others. */
const run = (program: string, options: string[]): ChildProcess =>
  spawn(program, options, { stdio: "ignore", env: { PEBBLE_VA_NOSLEEP: "1", PEBBLE_WFE_NONCEREJECT: "0" } });

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGKILL");
  await once(child, "exit");
}

/** Ports nobody listens on, found by listening on them all at once. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, "127.0.0.1"));
  await Promise.all(servers.map((server) => once(server, "listening")));
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

const fetchTrusting = (url: string, ca: string): Promise<string> =>
  new Promise((resolve, reject) => {
    get(url, { ca, agent: false }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part: string) => (text += part));
      response.on("end", () => resolve(text));
    }).on("error", reject);
  });

async function untilItAnswers(ask: () => Promise<unknown>): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      return void (await ask());
    } catch (error) {
      if (tries === 100) throw new Error("Pebble did not start within ten seconds.", { cause: error });
      await wait(100);
    }
  }
}
