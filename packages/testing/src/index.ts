/**
 * Worlds for tests: a hall in memory, a clock moved by hand, seeded randomness, and people who found,
 * join and talk through it. Imported by tests alone.
 */
export { type Bent, Hostile } from "./hostile/hostile.ts";
export { RawLine } from "./hostile/line.ts";
export { allOfCall, callDay, type CallScene, lookAtCall, preparedCall, preparedCallIn } from "./world/calling.ts";
export { FakeClock } from "./world/clock.ts";
export { boOnFullDisk, FullDisk, type OnFullDisk } from "./world/full-disk.ts";
export { HallDisk } from "./world/hall-disk.ts";
export { asked, bytesFor, got, newest, problemOf, TestFile, TestSink, threeChunks } from "./world/files.ts";
export { asksOf, idle, longCircle, type LongCircle, tampering } from "./world/long-circle.ts";
export { FakeWeb } from "./world/fake-web.ts";
export { seededRandom } from "./world/random.ts";
export { openItem, openTool, readRoom } from "./world/rooms.ts";
export { Moving, newAddress } from "./world/moving.ts";
export { hallAddress, TestHall } from "./world/test-hall.ts";
export { stewarded, stewardsOf } from "./world/stewards.ts";
export { filesIn, formsOf, found } from "./world/search.ts";
export { elsewhere, sayYes, TwoHalls, walkOut } from "./world/walking.ts";
export { comeIn, good, idOf, lines, seen, settled, sitDown, type TestDevice, World, world } from "./world/world.ts";
export { HallFiles } from "./lives/hall-files.ts";
export { live, type Lived } from "./lives/live.ts";
