export const letters = {
  writePage: "Write a letter",
  writeTitle: "Write to a group",
  looking: "Looking for the letterbox…",
  writeText:
    "Whoever gave you this address is in a group. Write to it here: no account, no name, no number. Your device seals the letter before it leaves.",
  whoReads: "Everyone in the group can read it, and nobody else: the machine that passes it on cannot.",
  noAnswer: "Nobody can answer you unless you write how to reach you.",
  seesAddress:
    "The machine sees your network address, as every website does, and keeps none. If nobody may know that you wrote, use Tor Browser.",
  noEmergency: "This is no emergency line. Nobody may read it for days. In danger, call the emergency number.",
  withStamp: "This address has a stamp. Your letter arrives even when the day's letters are used up. It is good once.",
  paused: "This letterbox is paused for now. Try again another day.",
  letter: "Your letter",
  left: (bytes: number): string => (bytes === 1 ? "Room for one more character" : `Room for ${bytes} more characters`),
  tooLong: "This is too long for one letter. Make it shorter, or send it in two.",
  send: "Seal it and leave it",
  sending: "Sealing…",
  sentTitle: "It is in the letterbox",
  sentText: "What you wrote is gone from this page. You can close it.",
  another: "Write another",

  title: "Letters from outside",
  about:
    "Anyone who has the address of this circle's letterbox can write to it, without an account. Everyone in the circle can read what comes.",
  closed: "No letters are taken from outside.",
  open: "Letters are taken from anyone with this address. Print it, or send it on.",
  pausedHere: "Paused: no letters are taken for now. The address and the stamps stay good.",
  differs:
    "The hall goes by something else than this circle decided. Until a steward opens the letterbox anew, or closes it, do not hand out its address.",
  today: (plain: number, daily: number, stamped: number, most: number): string =>
    `Today ${plain} of ${daily} came, and ${stamped} of ${most} with a stamp.`,
  stampsLeft: (count: number): string =>
    count === 0
      ? "No stamps are out."
      : count === 1
        ? "One stamp is not used yet."
        : `${count} stamps are not used yet.`,
  again: "Look again",
  openIt: "Open a letterbox",
  opened: "It is open.",
  openText: "It takes 20 letters a day, and 10 more that have a stamp. The hall may take fewer.",
  pause: "Pause",
  resume: "Take letters again",
  stamps: "Make stamps",
  stampsText:
    "A flood can use up a day's letters. A letter with a stamp arrives all the same, once. Print a sheet, cut it, and hand the slips out one by one. They stand nowhere else.",
  newAddress: "New address",
  newAddressTitle: "Give the letterbox a new address?",
  newAddressText:
    "Do this when somebody left, or when a phone was taken: who was here then may have its key. Removing somebody does it by itself.",
  ends: "The address that people have ends, and all stamps with it. Whoever uses them is told.",
  close: "Close it",
  closeTitle: "Close the letterbox?",
  closeText: "No more letters are taken. What came stays until somebody drops it.",
  done: "Done.",
  came: (count: number): string => (count === 1 ? "One letter" : `${count} letters`),
  none: "No letters. When one comes, it waits here.",
  believe: "Anyone can have written these. Do not believe one because of whom it says it is from.",
  stamped: "with a stamp",
  earlier: "to an earlier address",
  unopened: "This does not open. It was sealed for somebody else, or badly.",
  drop: "Drop it",
  dropTitle: "Drop this letter?",
  dropText: "It goes from the hall for everyone, at once.",
  dropCannot: "Nothing brings it back. What was said about it in the circle stays.",
  dropped: "Dropped.",
  kept: "Letters stay in the hall for as long as this circle keeps its talk, 90 days at most.",

  sheetTitle: "A sheet of stamps",
  sheetText: "Print this now, and cut it. When you leave this page the stamps cannot be shown again.",
  leaveSheet: "I have printed it",
  slip: (number: number): string => `Stamp ${number}, to scan`,
  slipText: "Write to us. Sealed, no account. Good for one letter.",
};
