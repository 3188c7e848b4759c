import { MemoryStore } from "@unionhall/member";
import type { Change } from "@unionhall/member";
import type { CircleId } from "@unionhall/protocol";
import { comeIn, type TestDevice, type World, world } from "./world.ts";

/** A disk that has no room, from one of its writes on. */
export class FullDisk extends MemoryStore {
  writes = 0;
  fullFrom: number = Number.POSITIVE_INFINITY;

  override write(changes: readonly Change[]): Promise<void> {
    this.writes += 1;
    if (this.writes >= this.fullFrom) return Promise.reject(new Error("no space left on device"));
    return super.write(changes);
  }
}

export interface OnFullDisk {
  readonly made: World;
  readonly circle: CircleId;
  readonly ash: TestDevice;
  readonly bo: TestDevice;
  readonly disk: FullDisk;
}

/** Ash and bo; bo's things are on a disk that can be full. */
export async function boOnFullDisk(): Promise<OnFullDisk> {
  const { world: made, circle, people } = await world("ash");
  const [ash] = people;
  const disk = new FullDisk();
  const bo = await made.device("bo", disk);
  await comeIn(made, ash, circle, bo);
  return { made, circle, ash, bo, disk };
}
