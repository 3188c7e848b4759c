import { beQuick } from "./quick.ts";

beQuick();
