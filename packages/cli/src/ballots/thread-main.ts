import { parentPort } from "node:worker_threads";
import { type Job, worker } from "@unionhall/count/ballots";

// A thread of `hall ballots`: does each job that comes, until it is ended.
const work = worker();
parentPort?.on("message", (job: Job) => parentPort?.postMessage(work(job)));
