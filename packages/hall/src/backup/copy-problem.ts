/** Why a hall cannot be copied or brought back, in words for whoever runs it. */
export class CopyProblem extends Error {
  override readonly name = "CopyProblem";
}
