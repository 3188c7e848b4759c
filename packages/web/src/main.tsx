import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/parts.css";
import "./styles/screens.css";
import { start } from "./boot/start.tsx";
import { openMember } from "./environment.ts";
import { isBouncedBack } from "./leave/leave.ts";

const root = document.getElementById("app");
if (root !== null && !isBouncedBack()) void start(root, openMember);
