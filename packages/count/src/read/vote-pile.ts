import type { Votes } from "../budget/budget.ts";

/** Votes as they are read. It takes room for what came, never for what a header promises. */
export class VotePile {
  #projects = new Int32Array(1024);
  #points = new Float64Array(1024);
  #starts = new Uint32Array(256);
  #end = 0;
  voters = 0;

  /** Adds a vote of this voter, unless they have named that project already. */
  add(project: number, points: number): void {
    for (let at = this.#starts[this.voters]!; at < this.#end; at++) if (this.#projects[at] === project) return;
    if (this.#end === this.#projects.length) {
      const [projects, given] = [new Int32Array(this.#end * 2), new Float64Array(this.#end * 2)];
      projects.set(this.#projects);
      given.set(this.#points);
      [this.#projects, this.#points] = [projects, given];
    }
    this.#projects[this.#end] = project;
    this.#points[this.#end++] = points;
  }

  /** Ends a voter's votes. */
  end(): void {
    if (++this.voters === this.#starts.length) {
      const starts = new Uint32Array(this.voters * 2);
      starts.set(this.#starts);
      this.#starts = starts;
    }
    this.#starts[this.voters] = this.#end;
  }

  votes(): Votes {
    return {
      voters: this.voters,
      starts: this.#starts.slice(0, this.voters + 1),
      projects: this.#projects.slice(0, this.#end),
      points: this.#points.slice(0, this.#end),
    };
  }
}
