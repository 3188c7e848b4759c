/** What `hall verify` says beside the warnings themselves. */
export const verify = {
  read: (entries: number, members: number): string =>
    `${entries} ${entries === 1 ? "entry" : "entries"} read from the beginning, ${members === 1 ? "one member" : `${members} members`}.`,
  reading: (read: number, last: number): string => `Reading entry ${read} of ${last}`,
  compare: (seq: number, words: string): string => `To compare with others, at place ${seq}: ${words}`,
  same: (seq: number): string => `This device had the same up to place ${seq}.`,
  unreadable: (count: number): string =>
    `${count === 1 ? "One entry is" : `${count} entries are`} from before you came, and not sealed to you.`,
  erased: (count: number): string => `${count === 1 ? "One entry was" : `${count} entries were`} erased by right.`,
  brought: (count: number, of: number): string =>
    `Of the ${of} places of the circle before this one, ${count} ${count === 1 ? "entry was" : "entries were"} brought and ${count === 1 ? "counts" : "count"}: each signed by its author, and in its place there. That the circle before was that one rests on whoever came from it, as their devices compared it with what they had.`,
  clean: "Everything is as it should be.",
  found: "Not everything is as it should be:",
  at: (place: string): string => `At place ${place}.`,
  decisions: {
    passed: "passed",
    failed: "not passed",
    same: "your device counted the same",
    differs: "your device counted otherwise",
    uncounted: "your device has not counted it, or it is open to be counted no more",
    text: "its text is the one that was decided",
    otherText: "its text has been changed since",
    noText: "its text could not be read",
    none: "Nothing has been decided here.",
  },
  noProof: "The hall has not signed two pasts, as far as this device has seen: there is no proof to save.",
  proofIn: (file: string): string => `The proof is in ${file}.`,
  proofNotKept: (file: string): string => `${file} cannot be written, or is there already. Give another name.`,
  more: (count: number): string => `, and ${count} more`,
};
