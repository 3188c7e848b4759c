/** What is said of calls over the year. */
export const year = {
  calls: "Calls",
  callsText: "The calls of all your circles, on your clock.",
  noCalls: "No call is on the schedule of a circle of yours.",
  noCallsText: "A circle puts an event on its schedule, and says on its page that it is a call.",
  toCome: "To come",
  nothingToCome: "None is on a schedule for the months to come.",
  past: "Past",
};
