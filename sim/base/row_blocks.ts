/**
 * Rows of a column that are worked on together (分块): what several short loops
 * hand to each other stays in the nearest cache. A loop is a function of its own,
 * without a branch where it can be: only so it is compiled once and for good.
 */
export const BLOCK_ROWS = 16384;

/** Values of a 16-bit column: tables of so many rows need no check of their bounds. */
export const VALUES_16 = 0x10000;
