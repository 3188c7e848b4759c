import { kept } from "../state/kept.ts";

/*
 * Several people may use one device. Each has a drawer of it: a store of their own, sealed under their own passphrase.
 * Which is whose stands nowhere; how many there are, whoever opens the app can see.
 */
const most = 4;

/** The drawer that is open here, from 1. */
function openDrawer(): number {
  return numberOf("drawer", drawers());
}

export function drawers(): number {
  return numberOf("drawers", most);
}

function numberOf(name: string, most: number): number {
  const number = Number(kept.read(name));
  return Number.isInteger(number) && number >= 1 && number <= most ? number : 1;
}

export function otherDrawers(): readonly number[] {
  return Array.from({ length: drawers() }, (_, at) => at + 1).filter((number) => number !== openDrawer());
}

/** The name of the store. It says nothing to who looks through a browser's storage. */
export function baseName(): string {
  const number = openDrawer();
  return number === 1 ? "paper" : `paper-${number}`;
}

export const hasRoom = (): boolean => drawers() < most;

export function addDrawer(): void {
  kept.write("drawers", String(drawers() + 1));
  changeTo(drawers());
}

/** Opens another drawer from its beginning. The page goes, so that nothing of this one is left in memory. */
export function changeTo(number: number): void {
  kept.write("drawer", String(number));
  location.hash = "#/";
  location.reload();
}
