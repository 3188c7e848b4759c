import { reading, whichCall } from "../calls/reading.ts";
import { callNotes, notesTold } from "../calls/show.ts";
import type { Command } from "../command.ts";

export const notes: Command = reading({
  name: "notes",
  summary: "print the notes of a call as plain text",
  about: `Prints the notes of a call, item by item, and says whether they are adopted. Nobody is named but whoever agreed to be quoted
by name; words of who has not agreed are left out. ${whichCall}`,
  show: callNotes,
  told: notesTold,
});
