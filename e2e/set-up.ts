import { buildScripted, buildWeb } from "../bin/lib/build.mjs";

/** Before any file: two that run beside each other, and each build what is not built yet, take it from under each other. */
export default async function setUp(): Promise<void> {
  await buildWeb();
  await buildScripted();
}
