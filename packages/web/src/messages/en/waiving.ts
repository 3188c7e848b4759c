/** What is said about a round that ends before its day. */
export const waiving = {
  said: (said: number, of: number): string => `${said} of ${of} who take part need no more time in this round.`,
  enough: "I need no more time",
  afterAll: "I need its days after all",
  ends: "It goes on to its last day, so that who is not here has their time, too. Once all who take part need no more, the next round begins at once.",
  closes:
    "It goes on to its last day, so that who is not here has their time, too. Once all who take part need no more, it closes at the end of that day.",
  why: {
    "last-day": "It closes at the end of today.",
    caucus: "A caucus has its days to answer, so each round goes on to its last day.",
    objection: "As long as an objection stands, this round goes on to its last day.",
  },
};
