import type { LetterboxOutside, Outcome } from "@unionhall/member";
import type { Context } from "preact";
import { createContext } from "preact";

/** Finds the letterbox of an address, for somebody who may be nobody here. */
export type FindLetterbox = (address: string) => Promise<Outcome<LetterboxOutside>>;

export const OutsideContext: Context<FindLetterbox | null> = createContext<FindLetterbox | null>(null);
