/** What the hall tells cannot be, as far as it has signed it: nothing of it is taken. */
export class HallLies extends Error {
  override readonly name = "HallLies";
}

/** The hall goes on from another past than this device's, and has signed both: nothing is taken, sent or signed. */
export class Parted extends Error {
  override readonly name = "Parted";
}
