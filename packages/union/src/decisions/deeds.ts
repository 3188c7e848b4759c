import type { Kind } from "@unionhall/kernel";

/** The kinds of the book that decisions are made of. */
export const decisionKinds: readonly Kind<unknown>[] = [];
