export const methods = ["scottish-stv", "irv"] as const;

export type Method = (typeof methods)[number];
