/**
 * Shapes that parameters share (参数的形状): ratios, amounts, and tables by
 * scheme, hospital level and kind of outpatient care.
 *
 * @module
 */
import { z } from "zod";

/** A ratio from 0 to 1. */
export const ratio: z.ZodNumber = z.number().min(0).max(1);

/** An amount in yuan, at most a hundred thousand million. */
export const yuan: z.ZodNumber = z.number().min(0).max(1e11);

/** A number between two bounds, both included. */
export function between(min: number, max: number): z.ZodNumber {
  return z.number().min(min).max(max);
}

/** A number that the engine holds in 1/10000, so it may not have a fifth decimal. */
export function fourDecimals(min: number, max: number): z.ZodNumber {
  return between(min, max).refine(
    (value) => Math.abs(value * 1e4 - Math.round(value * 1e4)) < 1e-9,
    { params: { allowed: "0.0001" } },
  );
}

/** Weights of the twelve months (月度权重), of which not all are 0. */
export const monthWeights: z.ZodArray<z.ZodNumber> = z.array(between(0, 1e6))
  .length(12);

/** A file beside the scenario, or nothing. */
export const filePath: z.ZodNullable<z.ZodString> = z.string().min(1)
  .nullable();

/** One value for employees (职工), one for residents (居民). */
export function byScheme<S extends z.ZodType>(of: S) {
  return z.strictObject({ employee: of, resident: of });
}

/** One value for each hospital level (医院等级): 3 tertiary, 2 secondary, 1 primary. */
export function byLevel<S extends z.ZodType>(of: S) {
  return z.strictObject({ "3": of, "2": of, "1": of });
}

/** One value for ordinary outpatient care (普通门诊), one for chronic and special diseases (门诊慢特病), by scheme. */
export function byKind<S extends z.ZodType>(of: S) {
  return z.strictObject({ ordinary: byScheme(of), chronic: byScheme(of) });
}

/** A day that every year has (月-日). */
export const monthDay: z.ZodString = z.string().regex(
  /^((0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)$/,
).describe("MM-DD");
