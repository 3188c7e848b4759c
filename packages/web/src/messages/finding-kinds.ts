import type { Finding } from "@unionhall/member";

export type VoidReason = Extract<Finding, { readonly type: "void" }>["reason"];
export type OtherFinding = Exclude<Extract<Finding, { readonly seq: number }>, { readonly by: unknown }>["type"];
