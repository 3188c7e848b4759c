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
import { rankings } from "./by-method.ts";
import type { Method } from "./method.ts";
import { read, type Saying } from "./say.ts";

/** The forms of files that can be written. */
export const forms = ["blt", "csv", "pb"] as const;

export type Form = (typeof forms)[number];

/** The same papers in another form. What the method says, where one is given, is how they are read. Throws `Trouble`. */
export function converted(form: Form, method: Method | undefined, text: string, said: Saying): string {
  if (form === "pb") return writePabulib(read(readPabulib(text), said));
  if (method === "majority-judgment") {
    if (form === "blt") throw wrongUsage("Grades have no form in BLT. Say --to csv.");
    return writeGrades(read(readGrades(text), said));
  }
  const election = rankings(text, said, method === "approval" ? readApprovals : readCsv);
  return form === "blt" ? writeBlt(election) : writeCsv(election);
}
