/** What `hall ballots` says. */
export const ballots = {
  /** Where something is wrong, and what: the checking itself says it in English. */
  place: (where: string): string => where,
  fault: (what: string): string => what,
  holds: "This archive holds: everything in it was checked.",
  holdsSoFar: "This archive holds as far as it goes. The election is not finished, so nothing is said of a result.",
  refused: "This archive does not hold. Do not believe its result.",
  unsupported: "This archive cannot be checked here. That says nothing against it.",
  more: (count: number): string => `… and ${count} more.`,
  election: (name: string, uuid: string): string => `Election: ${name}, ${uuid}`,
  unbroken: "The chain of events is unbroken, and holds nothing that no event speaks of.",
  alone: (count: number): string => `${count}, all needed`,
  board: (size: number, threshold: number): string => `${size}, of whom any ${threshold} are needed`,
  trustees: (all: readonly string[]): string =>
    `Trustees: ${all.join(" and ")}. Each showed to hold the secret of their key; the keys make the election's.`,
  credentials: (count: number): string => `Credentials: ${count}, all different.`,
  ballots: (cast: number, counted: number): string =>
    `Ballots: ${cast} cast, ${counted} count, as a voter's last one does. Each is signed, of this election, no copy, and proven to be lawful.`,
  tallied: "The encrypted tally was made anew from the ballots, and is the same.",
  closed: "Voting is closed.",
  open: "Voting is open.",
  shuffled: (owners: string): string => `Shuffled by trustees ${owners}; each proof holds.`,
  decrypted: (owners: string): string => `Decrypted by trustees ${owners}; each proof holds.`,
  result: "The result is what was decrypted.",
  numbers: (count: number): string =>
    `${count === 1 ? "1 ballot" : `${count} ballots`} of numbers; --papers FOLDER saves them for hall count.`,
  blank: "(blank)",
  compare: "It is the election you were asked to vote in if these are what was told before voting began:",
  fingerprints: { election: "election   ", trustees: "trustees   ", credentials: "credentials" },
  head: (hash: string): string => `The chain ends with ${hash}`,
  counts: (number: string): string => `Your ballot ${number} is in it, and counts.`,
  replaced: (number: string): string =>
    `YOUR BALLOT ${number} DOES NOT COUNT. A later one by the same credential counts in its place: if you did not vote again, somebody else has your credential.`,
  noBallot: (number: string): string =>
    `YOUR BALLOT ${number} IS NOT IN IT. Look whether you typed its number as you were told it.`,
  goesOn: (hash: string, height: number): string =>
    `It goes on from ${hash}, its event ${height}: up to there it is what you saw.`,
  noSince: (hash: string): string =>
    `NO EVENT OF IT HAS THE HASH ${hash}. If you noted it from this election, what was before was rewritten.`,
  checking: (percent: number): string => `Checking … ${percent} %`,
  saved: (path: string): string => `The ballots of numbers are in ${path}. Count them with hall count.`,
  noPapers: {
    unfinished: "No papers were saved: the election is not finished.",
    none: "No papers were saved: nothing in it was answered in numbers.",
  },
  cannotRead: (path: string): string => `${path} cannot be read. Say the path of the archive.`,
  cannotWrite: (path: string): string => `${path} cannot be written, or is there already. Name another file.`,
  invented: (path: string): string => `The archive of an invented election is in ${path}.`,
  step: {
    keys: "The trustees make their keys …",
    ballot: (number: number, of: number): string => `Ballot ${number} of ${of} is locked …`,
    shuffle: (owner: number): string => `Trustee ${owner} shuffles …`,
    decryption: (owner: number): string => `Trustee ${owner} decrypts …`,
  },
  demo: {
    name: "A demonstration",
    adopt: ["Do we adopt the agreement?", "Yes", "No"] as readonly [string, ...string[]],
    seats: "Who sits for us?",
    order: ["In which order?", "Doors", "Rooms", "Roof"] as readonly [string, ...string[]],
  },
};

export type BallotWords = typeof ballots;
