import type { Outcome } from "../outcome.ts";
import type { Person } from "./person.ts";

/** Runs an act of whoever is at home on this device, and makes an outcome of it. */
export type Run = <T>(act: (person: Person) => Promise<T>) => Promise<Outcome<T>>;
