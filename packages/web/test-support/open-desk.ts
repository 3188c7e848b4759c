import type { DeskView } from "@unionhall/member";
import type { Key } from "@unionhall/protocol";

export function openDesk(part: Partial<Extract<DeskView, { readonly state: "open" }>> = {}): DeskView {
  const key = (letter: string): Key => `key_${letter.repeat(52)}` as Key;
  const devices = [
    { key: key("a"), tag: null, since: 1, here: true },
    { key: key("b"), tag: null, since: 40, here: false },
  ];
  const where = { hall: "https://hall.example", said: [], reached: true, silent: false, movedTo: null, elsewhere: [] };
  const usual = { words: "confirmed", remindAt: null, passphrase: false, where, devices, warnings: [] } as const;
  return { state: "open", ...usual, ...part };
}
