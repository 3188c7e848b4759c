export const stewards = {
  name: (name: string): string => `Make ${name} a steward`,
  nameTitle: (name: string): string => `Make ${name} a steward?`,
  nameText: "Stewards can remove people and renew the circle's keys. They have no power over what anyone says.",
  nameCannot:
    "You cannot undo this alone: of two stewards neither can end the other. Of three, two can act when one is gone.",
  nameGo: "Make them a steward",
  named: (name: string): string => `${name} is a steward now.`,
  wordsWhy:
    "You are the only steward, so your twelve words are asked for: whoever has only your phone cannot hand the circle on.",
  takes: (needed: number, all: number): string =>
    needed < all
      ? `This takes ${needed} of the ${all} stewards. The others see that you ask.`
      : "This takes both stewards. If the other is gone for good, walk out: everyone comes along, and you steward the new circle.",
  askGo: "Ask the others",
  asked: "The other stewards are asked.",

  end: (name: string): string => `End ${name}’s stewardship`,
  endTitle: (name: string): string => `End ${name}’s stewardship?`,
  endText: "They stay in the circle like everyone else, and can be removed like everyone else.",
  endTwo:
    "Of two stewards neither can end the other. They can step back themselves, or together you name a third. If they are gone for good, walk out: everyone else comes along.",
  ended: (name: string): string => `${name} is no steward any more.`,

  leaveLast:
    "You are the only steward here. After you, nobody can remove anyone or renew the keys. Better make somebody else a steward first.",

  title: "Asked of the stewards",
  asks: (name: string): string => `${name} asks:`,
  youAsk: "You ask:",
  becomes: (name: string): string => `${name} becomes a steward.`,
  youBecome: "you become a steward.",
  ends: (name: string): string => `the stewardship of ${name} ends.`,
  yoursEnds: "your stewardship ends.",
  agreed: (have: number, need: number): string => `${have} of ${need} agree`,
  until: (day: string): string => `open until ${day}`,
  agree: "I agree",
  agreedDone: "You agreed.",
  takeBack: "Take it back",
  takenBack: "Taken back. It is over.",
  over: "That is over: the circle’s keys turned before enough had agreed. If you still want it, ask again.",
  letGo: "Put this away",
  note: (count: number): string =>
    count === 1 ? "As a steward you are asked something" : `As a steward you are asked ${count} things`,
};
