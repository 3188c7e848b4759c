/** What the wire allows, over and above the protocol's caps. */
export interface WireLimits {
  /** Entries one latch may append in a minute, and at once after a quiet while. */
  readonly entriesPerMinute: number;
  readonly entriesAtOnce: number;
  /** Bytes of blobs one latch may put and get in a minute, and at once after a quiet while. */
  readonly blobBytesPerMinute: number;
  readonly blobBytesAtOnce: number;
  /** How often one steward may turn the keys in an hour, and at once after a quiet while; and as often again to put out whoever is in. */
  readonly turnsPerHour: number;
  readonly turnsAtOnce: number;
  /** How often one member may swap their latch in a day. */
  readonly swapsPerDay: number;
  /** Uploads that the hall has in hand at once, each with 32 bytes in memory for every 64 KiB that have come. */
  readonly uploadsInHand: number;
  /** Bytes of entries, boxes and blobs that one circle may hold. */
  readonly bytesPerCircle: number;
  /** Circles that one member may answer for in 30 days, with the desks of those whom they invited. */
  readonly circlesPerLatch: number;
  /** Letters from outside that a circle may take on a day, without stamps and as many again with. */
  readonly lettersPerDay: number;
  /** Days for which a letter from outside is kept, unless the circle keeps less. */
  readonly letterDays: number;
  /** Stamps of one circle that are not spent. */
  readonly stampsPerCircle: number;
  /** Bytes of bodies in one answer. */
  readonly bytesPerPage: number;
  /** Entry ids in one answer. */
  readonly headsPerPage: number;
  /** Erasures in one answer. */
  readonly erasuresPerPage: number;
  /** Circles one connection may have open. */
  readonly circlesPerLink: number;
  /** Locators one connection may leave. A person has one for each desk. */
  readonly locatorsPerLink: number;
  /** Frames that make no sense before a connection is closed. */
  readonly malformed: number;
  /** Connections by `POST /wire` held at once. */
  readonly sessions: number;
  /** Milliseconds such a connection is held without a post. */
  readonly sessionIdle: number;
  /** Bytes that may wait for a slow reader before its connection is dropped; it reads on when it comes back. */
  readonly bytesWaiting: number;
}

export const usualWireLimits: WireLimits = {
  entriesPerMinute: 600,
  entriesAtOnce: 2_000,
  blobBytesPerMinute: 256 * 1024 ** 2,
  blobBytesAtOnce: 4 * 1024 ** 3,
  turnsPerHour: 12,
  turnsAtOnce: 60,
  swapsPerDay: 10,
  uploadsInHand: 256,
  bytesPerCircle: 2 * 1024 ** 3,
  circlesPerLatch: 200,
  lettersPerDay: 50,
  letterDays: 90,
  stampsPerCircle: 1_000,
  bytesPerPage: 1024 ** 2,
  headsPerPage: 8_192,
  erasuresPerPage: 4_096,
  circlesPerLink: 512,
  locatorsPerLink: 10,
  malformed: 20,
  sessions: 2_000,
  sessionIdle: 120_000,
  bytesWaiting: 8 * 1024 ** 2,
};
