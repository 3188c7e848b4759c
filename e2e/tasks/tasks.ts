import { home } from "./home.ts";
import { me } from "./me.ts";
import type { Task } from "./task.ts";
import { team } from "./team.ts";

/** A day of somebody in a union. `docs/tasks.md` tells of them in this order; the last one ends at no screen. */
export const tasks: readonly Task[] = [...team, ...me, ...home];
