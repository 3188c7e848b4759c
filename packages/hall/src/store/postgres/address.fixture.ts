import type { DatabaseAddress } from "../../config/database-address.ts";
import { databaseAddress } from "../../config/database-address.ts";

/** What `DATABASE_URL` comes to. */
export function addressOf(url: string): DatabaseAddress {
  const read = databaseAddress(url, "DATABASE_URL");
  if ("problem" in read) throw new Error(read.problem);
  return read.value;
}
