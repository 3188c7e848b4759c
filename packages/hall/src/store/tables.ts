/** What there is of a hall's tables, against those of this version of the hall. */
export type Tables = "none" | "older" | "same" | "newer";

/** By the numbers of the last migration that ran and of the last there is. */
export function tablesOf(version: number, newest: number): Tables {
  return version === newest ? "same" : version < newest ? "older" : "newer";
}
