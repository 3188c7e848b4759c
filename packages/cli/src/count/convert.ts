import {
  readApprovals,
  readCsv,
  readGrades,
  readPabulib,
  writeBlt,
  writeCsv,
  writeGrades,
  writePabulib,
} from "@unionhall/count";
import { wrongUsage } from "../exit.ts";
import { seatsOf } from "./asked.ts";
import { rankings } from "./by-method.ts";
import type { Method } from "./method.ts";
import { read, type Saying } from "./say.ts";

/** The forms of files that can be written. */
export const forms = ["blt", "csv", "pb"] as const;

export type Form = (typeof forms)[number];

/** How papers are to be written: as they are read by a method, where one is given, and with how many seats, if not the file's. */
export interface Wanted {
  readonly form: Form;
  readonly method: Method | undefined;
  readonly seats: number | undefined;
}

/** The same papers in another form. Throws `Trouble`, also where a form needs to know the seats and nobody says them. */
export function converted({ form, method, seats }: Wanted, text: string, said: Saying): string {
  if (form === "pb") {
    if (seats !== undefined) throw wrongUsage("A budget has no seats. Leave --seats away.");
    return writePabulib(read(readPabulib(text), said));
  }
  if (method === "majority-judgment") {
    if (form === "blt") throw wrongUsage("Grades have no form in BLT. Say --to csv.");
    const graded = read(readGrades(text), said);
    return writeGrades({ ...graded, seats: seats ?? graded.seats });
  }
  const election = rankings(text, said, method === "approval" ? readApprovals : readCsv);
  return form === "blt"
    ? read(writeBlt(election, seatsOf(election, { seats }, said)), said)
    : writeCsv({ ...election, seats: seats ?? election.seats });
}
