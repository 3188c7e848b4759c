/** Milliseconds in a day. Days are counted since 1970-01-01, in UTC. */
export const msInDay = 86_400_000;
