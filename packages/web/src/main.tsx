import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/text.css";
import "./styles/buttons.css";
import "./styles/parts.css";
import "./styles/forms.css";
import "./styles/frame.css";
import "./styles/chat.css";
import "./styles/words.css";
import "./styles/wide.css";
import { start } from "./boot/start.tsx";
import { findLetterbox, openMember } from "./environment.ts";
import { isBouncedBack } from "./leave/leave.ts";

const root = document.getElementById("app");
if (root !== null && !isBouncedBack()) void start(root, { openMember, findLetterbox });
