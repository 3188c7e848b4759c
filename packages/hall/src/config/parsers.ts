import { isIP } from "node:net";
import { domainToASCII } from "node:url";

/** A setting's value, or one sentence saying what is wrong with its text and what to write instead. */
export type Parsed<T> = { readonly value: T } | { readonly problem: string };
export type Parser<T> = (text: string, name: string) => Parsed<T>;

const wrong = (name: string, text: string, why: string, doThis: string): { problem: string } => ({
  problem: `${name} is ${JSON.stringify(text)}, ${why}. ${doThis}`,
});

export function wholeNumber(least: number, most: number, example: number): Parser<number> {
  return (text, name) => {
    const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return { value };
    const doThis = `Give digits only, from ${least} to ${most}, for example ${name}=${example}.`;
    return wrong(name, text, "which is not a whole number the hall can use", doThis);
  };
}

const units = { "": 1, K: 1024, M: 1024 ** 2, G: 1024 ** 3 } as const;

export function byteSize(least: number, most: number, example: string): Parser<number> {
  return (text, name) => {
    const found = /^(\d{1,12})([KMG]?)$/i.exec(text);
    const unit = found?.[2]?.toUpperCase() as keyof typeof units | undefined;
    const value = found && unit !== undefined ? Number(found[1]) * units[unit] : Number.NaN;
    if (value >= least && value <= most) return { value };
    const doThis = `Give a number of bytes, or one with K, M or G after it, for example ${name}=${example}.`;
    return wrong(name, text, "which is not a size the hall can use", doThis);
  };
}

export function port(example: number): Parser<number> {
  return (text, name) => {
    const value = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
    if (value <= 65_535) return { value };
    const doThis = `Give a number from 1 to 65535, or 0 for any free port, for example ${name}=${example}.`;
    return wrong(name, text, "which is not a port", doThis);
  };
}

/** The address to listen on: an IP address, `localhost`, or `*` for every address of the machine. */
export const listenAddress: Parser<string> = (text, name) => {
  if (text === "*" || text === "localhost" || isIP(text) !== 0) return { value: text };
  const doThis = `Give an IP address of this machine, or * for all of them, for example ${name}=127.0.0.1.`;
  return wrong(name, text, "which is not an address to listen on", doThis);
};

export const domainName: Parser<string> = (text, name) => {
  const doThis = `Give the bare name, without https:// and without a path, for example ${name}=hall.example.org.`;
  if (isIP(text) !== 0) return wrong(name, text, "which is a number address, and certificates are for names", doThis);
  const value = domainToASCII(text);
  const label = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";
  if (value.length <= 253 && new RegExp(`^(${label}\\.)+${label}$`).test(value)) return { value };
  return wrong(name, text, "which is not a domain name", doThis);
};

/** A page's origin that a browser treats as safe: https, or http on this machine or an onion service. */
export const origin: Parser<string> = (text, name) => {
  const doThis = `Give it like ${name}=https://hall.example.org, without a path.`;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) return wrong(name, text, "which is not a web address", doThis);
  const bare = `${url.origin}/` === url.href && !url.username;
  if (!bare) return wrong(name, text, "which has more in it than a name and a port", doThis);
  const plainIsSafe = /^(localhost|127\.0\.0\.1|\[::1\])$|\.onion$/.test(url.hostname);
  if (url.protocol === "https:" || plainIsSafe) return { value: url.origin };
  return wrong(name, text, "where browsers allow no encryption", doThis);
};

/** Several origins with spaces or commas between them. */
export const origins: Parser<readonly string[]> = (text, name) => {
  const value: string[] = [];
  for (const part of text.split(/[\s,]+/).filter(Boolean)) {
    const one = origin(part, name);
    if ("problem" in one) return one;
    value.push(one.value);
  }
  return { value };
};

/** Whom to write to: RFC 8292 asks for an address of mail or a page. */
export const contact: Parser<string> = (text, name) => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isMail = url?.protocol === "mailto:" && /^[^@\s]+@[^@\s]+$/.test(url.pathname);
  if (isMail || url?.protocol === "https:") return { value: text };
  const doThis = `Give an address that push services may write to, for example ${name}=mailto:hall@example.org.`;
  return wrong(name, text, "which is neither mailto: nor https://", doThis);
};

export const secureUrl: Parser<string> = (text, name) => {
  if (URL.canParse(text) && new URL(text).protocol === "https:") return { value: text };
  const doThis = `Give the full address, for example ${name}=https://acme-v02.api.letsencrypt.org/directory.`;
  return wrong(name, text, "which is not an https:// address", doThis);
};

/** A path on this machine. Whether the file is there is found out when it is opened. */
export const path: Parser<string> = (text, name) =>
  text.includes("\0")
    ? wrong(name, text, "which has a zero byte in it", `Give a path, for example ${name}=/srv/hall.`)
    : { value: text };
