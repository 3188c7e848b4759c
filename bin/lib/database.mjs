import { createRequire } from "node:module";
import { inRoot } from "./root.mjs";

/**
 * Tries the hall's database engine, the one part that is compiled for the machine it runs on.
 * @returns {string | undefined} why it does not work here, in its own words
 */
export function databaseTrouble() {
  try {
    const Database = createRequire(inRoot("packages", "hall", "package.json"))("better-sqlite3");
    new Database(":memory:").close();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message.split("\n")[0] : String(error);
  }
}
