/**
 * The version in every form of the protocol. One line a version:
 * 1: the first.
 */
export const protocolVersion = 1;

/** The version of the kernel a circle was founded under. 1: the first. */
export const kernelVersion = 1;
