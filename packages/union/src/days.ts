import { msInDay } from "@unionhall/protocol";

/** Days are whole ones since 1970-01-01. A date in JavaScript has none after this. */
export const lastDay = 100_000_000;
/** In ms since 1970: the last moment that such a date can be. */
export const lastMoment: number = lastDay * msInDay;
