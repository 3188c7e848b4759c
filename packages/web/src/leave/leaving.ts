import type { Context } from "preact";
import { createContext } from "preact";

/** How to leave quickly from here. Every screen has it. */
export const Leaving: Context<() => void> = createContext(() => {});
