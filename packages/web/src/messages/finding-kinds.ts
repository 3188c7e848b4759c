import type { Finding } from "@unionhall/member";

export type VoidReason = Extract<Finding, { readonly type: "void" }>["reason"];
export type OtherFinding = Exclude<Finding["type"], "void" | "unlawful-latch" | "missing-latch">;
