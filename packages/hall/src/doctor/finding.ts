/** What the doctor looks at. */
export type FindingCode =
  | "settings"
  | "node"
  | "directory"
  | "disk"
  | "database"
  | "port"
  | "domain"
  | "certificate"
  | "clock"
  | "proxy"
  | "swap"
  | "backups";

/**
 * One thing the doctor saw, in plain words that say what to do when something is wrong.
 * `bad` keeps the hall from working; `warn` endangers its people or will be bad soon.
 */
export type Finding = { readonly level: "ok" | "warn" | "bad"; readonly code: FindingCode; readonly words: string };

export const ok = (code: FindingCode, words: string): Finding => ({ level: "ok", code, words });
export const warn = (code: FindingCode, words: string): Finding => ({ level: "warn", code, words });
export const bad = (code: FindingCode, words: string): Finding => ({ level: "bad", code, words });
