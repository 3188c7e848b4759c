/** Thrown where a part of the app that is needed now did not come over the line. */
export class NotFetched extends Error {
  override readonly name = "NotFetched";
}
