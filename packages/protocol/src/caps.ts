/** Caps that hall and devices both hold to, so that no insider can break a device. Sizes in bytes. */
export const caps = {
  /** An entry's body. */
  body: 65_536,
  /** The smallest body: everything short looks alike. */
  bodyFloor: 512,
  header: 512,
  record: 512,
  box: 16_384,
  letter: 8_192,
  /** The two sizes of a sealed letter from outside. */
  shortLetter: 2_048,
  longLetter: 8_192,
  /** Letters from outside of one kind that a circle may take on a day. */
  lettersPerDay: 1_000,
  /** Stamps in one message. */
  stamps: 200,
  note: 4_096,
  locator: 1024,
  /** An offer to walk out, sealed to one person. */
  offer: 8_192,
  change: 1024_096,
  /** Latches in a door, members and open invitations together. */
  latches: 8_000,
  /** How many swaps a hall remembers of a circle. */
  swaps: 256,
  boxes: 8_000,
  /** In an answer, to one person. */
  offers: 64,
  /** Left for one member by the others, in an answer; and those that the device has. */
  slips: 512,
  entriesInTurn: 64,
  entriesInAppend: 256,
  links: 200_000,
  holes: 65_535,
  entriesInPage: 512,
  blobsInEntry: 8,
  /** The address of a device at a push service, in characters, and the circles that it is to be woken for. */
  wakeAddress: 1_024,
  wakeCircles: 128,
  /** A sealed chunk of a blob; only the last is shorter. */
  chunk: 65_564,
  chunksInAnswer: 16,
  /** All sealed chunks of a blob together: a little under 4 GiB, and the smallest. */
  blob: 4_294_967_295,
  blobFloor: 4_124,
  /** All that a point holds. */
  point: 33_554_432,
  roomsKept: 256,
  tags: 512,
  /** Characters of a hall's address, and addresses of a hall. */
  address: 300,
  addresses: 3,
  frame: 16_384_096,
  /** A day so late that its milliseconds are still an exact number. */
  day: 10_000_000,
} as const;
