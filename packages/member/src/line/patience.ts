/** Milliseconds that a person waits for a hall before they are told that it does not answer. */
export const patience = 15_000;
