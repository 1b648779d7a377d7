/**
 * The arithmetic that all SQL of this folder shares (SQL 整数运算): whole numbers of 128
 * bits and whole division only, as DuckDB divides decimals in floating point.
 *
 * @module
 */

/** 10¹² as a number of 128 bits. */
export const UNIT = "1000000000000::hugeint";

/** round half up of a whole fraction that is not negative. */
export const rounded = (num: string, den: string) =>
  `((2 * (${num}) + (${den})) // (2 * (${den})))`;

/** A whole fraction in 10⁻¹² of a unit, cut off: divided twice, as its numerator may be long. */
export const in12 = (num: string, den: string) =>
  `(((${num}) // (${den})) * ${UNIT} + (((${num}) % (${den})) * ${UNIT}) // (${den}))`;
