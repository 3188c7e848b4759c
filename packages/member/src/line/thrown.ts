import type { Refusal } from "@unionhall/protocol";

/** The hall cannot be reached now. Whatever was asked may or may not have arrived. */
export class Offline extends Error {
  override readonly name = "Offline";
}

/** The hall said no. */
export class Refused extends Error {
  override readonly name = "Refused";
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.words);
    this.refusal = refusal;
  }
}
