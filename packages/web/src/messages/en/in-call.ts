/** What is said while a call goes on. */
export const inCall = {
  parts: "Parts of this call",
  part: { now: "Now", notes: "Notes", agenda: "Agenda", talk: "Chat", people: "People" },

  myTurn: "You have the word.",
  iAmNext: "You are next.",
  before: (count: number): string => (count === 1 ? "One person is before you." : `${count} people are before you.`),
  more: "More in this call",
  soFar: (minutes: number): string => (minutes === 1 ? "for 1 minute" : `for ${minutes} minutes`),
  left: (left: number, all: number): string => `${left} of ${all} min left`,
  overTime: (over: number, all: number): string => `${over} min over ${all}`,
  nextItem: "Next item",
  begin: (title: string): string => `Begin: ${title}`,
  allWait: (count: number): string => `All ${count} who wait`,

  allHere: (count: number): string => `Show all ${count}`,
  gone: (count: number): string => (count === 1 ? "1 came and has left" : `${count} came and have left`),
  toTheirs:
    "Whoever harms others: what this circle's agreement allows stands on the page of each person. Press their name.",
};
