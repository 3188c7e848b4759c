/**
 * A real PostgreSQL for as long as a test or a bench runs: a server of its own, on a socket in a directory of its
 * own, gone when it is disposed of or its process ends. It stands on nothing else of the house.
 */
export { ScratchPostgres } from "./scratch-postgres.ts";
