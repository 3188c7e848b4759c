/** What the hall tells cannot be, as far as it has signed it: nothing of it is taken. */
export class HallLies extends Error {
  override readonly name = "HallLies";
}
