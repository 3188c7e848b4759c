// Listening: what a public conversation says, as a map that anybody can draw again from the votes. `readConversation`
// takes the files that a Polis server gives out, `opinionMap` makes tallies, axes, groups and consensus of them, `drawMap` a picture. Plain
// loops in a fixed order, and no other arithmetic than + − × ÷ and square roots: the same numbers on every machine.
export type { Conversation } from "./conversation.ts";
export { groupAwareConsensus } from "./consensus.ts";
export { type MapGroup, type MapStatement, type OpinionMap, opinionMap, textsOf } from "./map.ts";
export { type MapLanguage, mapWords } from "./svg/words.ts";
export { drawMap } from "./svg/draw.ts";
export { conversationFiles, readConversation } from "./read/read.ts";
