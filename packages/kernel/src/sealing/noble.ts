/**
 * X-Wing in plain script. A file of its own, so that it can be loaded where the engine has none and
 * bundlers leave the rest of these libraries out.
 */
export { MLKEM768X25519 } from "@noble/post-quantum/hybrid.js";
export { KEM_MLKEM768_X25519 } from "@panva/hpke-noble";
