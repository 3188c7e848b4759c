export { lot } from "./lot.ts";
