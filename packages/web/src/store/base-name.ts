/** Says nothing to who looks through a browser's storage. */
export const baseName = "paper";
