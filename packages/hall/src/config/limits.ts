import { wholeNumber, byteSize, type Parser } from "./parsers.ts";

/** What one hall allows. A circle's door may allow less, never more. */
export type Limits = {
  /** entries one latch may append in a day */
  readonly entriesPerDayPerLatch: number;
  /** bytes of entries, boxes and notes one circle may hold */
  readonly bytesPerCircle: number;
  /** letters from outside one circle may take in a day, and as many again with stamps */
  readonly lettersPerDay: number;
  /** WebSockets open at once, over all circles */
  readonly sockets: number;
  /** `POST /wire` messages in hand at once, each up to the wire's message limit */
  readonly posts: number;
};

/** How each limit is named in the environment, read, and set when nobody says otherwise. */
export type LimitSetting = { readonly env: string; readonly parse: Parser<number>; readonly usual: number };

const GiB = 1024 ** 3;

export const limitSettings: { readonly [K in keyof Limits]: LimitSetting } = {
  entriesPerDayPerLatch: {
    env: "HALL_ENTRIES_PER_DAY",
    parse: wholeNumber(1, 10_000_000, 5_000),
    usual: 5_000,
  },
  bytesPerCircle: { env: "HALL_BYTES_PER_CIRCLE", parse: byteSize(1024 ** 2, 1024 * GiB, "2G"), usual: 2 * GiB },
  lettersPerDay: { env: "HALL_LETTERS_PER_DAY", parse: wholeNumber(0, 1_000, 50), usual: 50 },
  sockets: { env: "HALL_SOCKETS", parse: wholeNumber(1, 1_000_000, 10_000), usual: 10_000 },
  posts: { env: "HALL_POSTS", parse: wholeNumber(1, 10_000, 64), usual: 64 },
};

export const usualLimits: Limits = {
  entriesPerDayPerLatch: limitSettings.entriesPerDayPerLatch.usual,
  bytesPerCircle: limitSettings.bytesPerCircle.usual,
  lettersPerDay: limitSettings.lettersPerDay.usual,
  sockets: limitSettings.sockets.usual,
  posts: limitSettings.posts.usual,
};
