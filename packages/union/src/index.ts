/**
 * What a union does in its circles, each feature a fold over opened entries in hall order. So far the
 * hallway (titles, names, rooms), what stewards consent to, and one plain chat with files. Nothing here decides
 * who may read or whose word counts: the kernel has done that before an entry gets here.
 */
export * from "./chat/chat.ts";
export * from "./files/file.ts";
export * from "./hallway/hallway.ts";
export * from "./hallway/kinds.ts";
export * from "./hallway/state.ts";
export * from "./item.ts";
export * from "./kinds.ts";
export * from "./stewards/consents.ts";
