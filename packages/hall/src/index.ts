/**
 * The hall: the server that keeps sealed pages in order, and that is all.
 * `readEnv` makes a configuration of the environment, `startHall` a running hall of that, `doctor` says what is wrong
 * with a set-up. The shell here speaks HTTP and WebSocket and holds the certificate; what the messages mean is the
 * wire's business, behind `WirePort`. It cannot open what it keeps: it does not import the kernel.
 */
export { backUp } from "./backup/back-up.ts";
export { CopyProblem } from "./backup/copy-problem.ts";
export { closeRestored } from "./backup/restored.ts";
export { restoreHall } from "./backup/restore.ts";
export { onlyThisMachine, startHall, type HallParts, type RunningHall } from "./start-hall.ts";
export type { BlobOf, Blobs, UploadOf } from "./blobs/blobs.ts";
export { blobDirectory } from "./blobs/directory.ts";
export { wishDeleted } from "./blobs/wishes.ts";
export { memoryBlobs } from "./blobs/memory-blobs.ts";
export { ownOrigins } from "./config/addresses.ts";
export type { CertificateSource, Config, Front } from "./config/config.ts";
export type { Limits } from "./config/limits.ts";
export { origin as hallAddress } from "./config/parsers.ts";
export { readEnv, unknownSettings, type Env, type EnvProblems } from "./config/read-env.ts";
export { checkDatabase } from "./doctor/check-database.ts";
export { doctor, type Visit } from "./doctor/doctor.ts";
export type { Finding, FindingCode } from "./doctor/finding.ts";
export type { Machine, PathFacts, PortState } from "./doctor/machine.ts";
export { lineLog, silentLog, type HallEvent, type Log } from "./log/log.ts";
export { StartProblem, type StartProblemCode } from "./serve/start-problem.ts";
export { maxMessageBytes, type WirePort } from "./serve/wire-port.ts";
export { type Move, moveHall } from "./move/move-hall.ts";
export { openHall, type OpenHall } from "./open-hall.ts";
export type { Space } from "./store/disk-space.ts";
export { openStore } from "./store/open-store.ts";
export { openHallStore } from "./store/sqlite/sqlite-store.ts";
export { DiskFull } from "./store/store-errors.ts";
export { type Store } from "./store/store.ts";
export { newFoundingCode } from "./wire/founding-code.ts";
export { usualWireLimits, type WireLimits } from "./wire/limits.ts";
export { openWire, type Link, type Wire, type WireParts } from "./wire/wire.ts";
export { openPosts, type Posts } from "./wire/posts.ts";
