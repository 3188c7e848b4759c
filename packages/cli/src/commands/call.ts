import { reading, whichCall } from "../calls/reading.ts";
import { callText, callTold } from "../calls/show.ts";
import type { Command } from "../command.ts";

export const call: Command = reading({
  name: "call",
  summary: "show a call: its agenda, how far it is, and what is to be done before it",
  about: `Prints a call as it stands: whether it goes on and how many are there, its agenda with who brings what, what is to be done
before it, who carries a role, who speaks and who waits. ${whichCall}`,
  show: callText,
  told: callTold,
});
