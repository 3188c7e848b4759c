"use strict";
const fs = require("node:fs");
const path = require("node:path");

/** The oldest Node that runs the house, as package.json says it: ">=20.19.0". */
const needed = JSON.parse(fs.readFileSync(path.join(__dirname, "../../package.json"), "utf8")).engines.node.slice(2);

const [major = 0, minor = 0] = needed.split(".").map(Number);
const [haveMajor = 0, haveMinor = 0] = process.versions.node.split(".").map(Number);

if (haveMajor < major || (haveMajor === major && haveMinor < minor)) {
  console.error(`Unionhall needs Node ${needed} or newer, and this is Node ${process.versions.node}.`);
  console.error("Install a newer Node (nodejs.org has one for every system), then run the same command again.");
  process.exit(1);
}
