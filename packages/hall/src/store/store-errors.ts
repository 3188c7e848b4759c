/** Thrown by a change that did not fit on the disk. Nothing of it was written. */
export class DiskFull extends Error {
  override readonly name = "DiskFull";
}

/**
 * Thrown where the disk does not write or read: it can only be read, or it fails. What was to be written is there whole or
 * not at all.
 */
export class DiskFails extends Error {
  override readonly name = "DiskFails";
}

/** Thrown where a newer version of the hall wrote what is there. */
export class NewerData extends Error {
  override readonly name = "NewerData";

  constructor() {
    super("This hall's data was written by a newer version of the hall. Update this one.");
  }
}

/**
 * Thrown where the store cannot be reached, or took too long. What was to be written is there whole or not at all,
 * and nobody here knows which.
 */
export class StoreAway extends Error {
  override readonly name = "StoreAway";
}
