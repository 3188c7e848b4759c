import type { Tables } from "../store/tables.ts";
import { NewerData } from "../store/store-errors.ts";
import { bad, ok, type Finding } from "./finding.ts";

const code = "database";

/** Whether this version of the hall can use what is there. */
export function checkTables(tables: Tables): Finding {
  switch (tables) {
    case "none":
      return ok(code, "The database has no tables of a hall yet; the hall makes them when it starts.");
    case "older":
      return ok(
        code,
        "The database was written by an older version of the hall; it is brought up to date at the start.",
      );
    case "newer":
      return bad(code, new NewerData().message);
    case "same":
      return ok(code, "The database is of this version of the hall.");
  }
}
