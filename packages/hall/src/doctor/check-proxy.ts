import { join } from "node:path";
import type { Config } from "../config/config.ts";
import { ok, warn, type Finding } from "./finding.ts";
import type { Machine } from "./machine.ts";

/** Where the common web servers keep their sites, and whether what they say there keeps a log of visitors. */
const servers = [
  {
    name: "nginx",
    places: ["/etc/nginx/nginx.conf", "/etc/nginx/conf.d", "/etc/nginx/sites-enabled"],
    // It logs unless told not to.
    logs: (text: string): boolean =>
      !/^\s*access_log\s+off\s*;/m.test(text) || /^\s*access_log\s+(?!off\b)\S/m.test(text),
    mend: "write `access_log off;` into the site and send the error log to `crit`",
  },
  {
    name: "Caddy",
    places: ["/etc/caddy/Caddyfile", "/etc/caddy/conf.d", "/etc/caddy/sites"],
    logs: (text: string): boolean => /^\s*log(\s*\{|\s*$|\s+\S)/m.test(text),
    mend: "take the `log` directive out of the site",
  },
  {
    name: "Apache",
    places: ["/etc/apache2/sites-enabled", "/etc/apache2/conf-enabled", "/etc/httpd/conf.d"],
    logs: (text: string): boolean => /^\s*(CustomLog|TransferLog)\s/im.test(text),
    mend: "take the `CustomLog` line out of the site",
  },
] as const;

/**
 * A web server in front of the hall that writes down who came. The hall itself writes no address anywhere, and one
 * access log beside it undoes that.
 */
export async function checkProxy(machine: Machine, config: Config): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const { name, places, logs, mend } of servers) {
    const sites = (await Promise.all(places.map((place) => readAll(machine, place)))).flat();
    const ours = sites.filter((text) => speaksOf(text, config));
    if (ours.some((text) => logs(text))) {
      findings.push(
        warn(
          "proxy",
          `${name} in front of the hall writes down who comes, with their addresses: ${mend}, and delete the old logs.`,
        ),
      );
    }
  }
  if (findings.length > 0) return findings;
  if (config.front.kind === "proxy") {
    return [
      warn(
        "proxy",
        "A proxy stands in front of the hall. Make sure that it, and whoever runs it, keeps no log of who comes.",
      ),
    ];
  }
  return [ok("proxy", "No web server that logs was found in front of the hall.")];
}

async function readAll(machine: Machine, place: string): Promise<readonly string[]> {
  const names = await machine.list(place);
  const paths = names.length > 0 ? names.map((name) => join(place, name)) : [place];
  const texts = await Promise.all(paths.map((path) => machine.read(path)));
  return texts.filter((text) => text !== undefined).map(withoutComments);
}

const withoutComments = (text: string): string => text.replace(/^\s*#.*$/gm, "");

function speaksOf(text: string, { front }: Config): boolean {
  const name =
    front.kind === "domain" ? front.domain : front.kind === "proxy" ? new URL(front.url).hostname : undefined;
  if (name !== undefined && text.includes(name)) return true;
  const port = front.kind === "domain" ? front.httpsPort : front.port;
  return new RegExp(`(localhost|127\\.0\\.0\\.1|\\[::1\\]|0\\.0\\.0\\.0|\\s):${port}\\b`).test(text);
}
