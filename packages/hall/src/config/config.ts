import type { DatabaseAddress } from "./database-address.ts";
import type { Limits } from "./limits.ts";

/** Where the certificate of a domain comes from. */
export type CertificateSource =
  /** asked of a certificate authority by ACME (RFC 8555); `ca` is the file of one more root to trust, for a test server */
  | { readonly kind: "acme"; readonly directory: string; readonly ca: string | undefined }
  /** the operator's own PEM files */
  | { readonly kind: "files"; readonly cert: string; readonly key: string };

/** How people reach the hall. */
export type Front =
  /** plain HTTP on this machine: browsers allow encryption on localhost alone, so nobody else can join */
  | { readonly kind: "local"; readonly port: number }
  /** plain HTTP behind the operator's own proxy or onion service, which people reach at `url` */
  | { readonly kind: "proxy"; readonly port: number; readonly url: string }
  /** HTTPS under a name of its own */
  | {
      readonly kind: "domain";
      readonly domain: string;
      readonly httpPort: number;
      readonly httpsPort: number;
      readonly certificate: CertificateSource;
    };

/** All the hall is told from outside, read once. */
export type Config = {
  /** absolute path of the hall's directory; everything it keeps is in there */
  readonly dir: string;
  /** the PostgreSQL database that keeps the circles; null: the file `hall.db` in `dir` does */
  readonly database: DatabaseAddress | null;
  /** the built web app: a directory with an index.html */
  readonly app: string;
  /** an IP address, `localhost`, or `*` for every address of the machine */
  readonly host: string;
  readonly front: Front;
  /** origins of other halls the app may talk to */
  readonly connect: readonly string[];
  /** Whom push services can reach about this hall, `mailto:` or `https:`; null: no device is woken, and nobody is told anything */
  readonly push: string | null;
  readonly limits: Limits;
};

/** The host as `server.listen` wants it: nothing means every address, IPv6 included where there is any. */
export const listenHost = (host: string): string | undefined => (host === "*" ? undefined : host);
