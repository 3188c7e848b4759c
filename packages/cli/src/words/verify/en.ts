/** What `hall verify` says beside the warnings themselves. */
export const verify = {
  read: (entries: number, members: number): string =>
    `${entries} ${entries === 1 ? "entry" : "entries"} read from the beginning, ${members === 1 ? "one member" : `${members} members`}.`,
  compare: (seq: number, words: string): string => `To compare with others, at place ${seq}: ${words}`,
  same: (seq: number): string => `This device had the same up to place ${seq}.`,
  unreadable: (count: number): string =>
    `${count === 1 ? "One entry is" : `${count} entries are`} from before you came, and not sealed to you.`,
  erased: (count: number): string => `${count === 1 ? "One entry was" : `${count} entries were`} erased by right.`,
  clean: "Everything is as it should be.",
  found: "Not everything is as it should be:",
  at: (place: string): string => `At place ${place}.`,
  noProof: "The hall has not signed two pasts, as far as this device has seen: there is no proof to save.",
  proofIn: (file: string): string => `The proof is in ${file}.`,
  proofNotKept: (file: string): string => `${file} cannot be written, or is there already. Give another name.`,
  more: (count: number): string => `, and ${count} more`,
};
