/** This browser would not keep or give back what belongs to the device: no room, blocked, or shut down under it. */
export class KeepsNothing extends Error {
  override readonly name = "KeepsNothing";
}
