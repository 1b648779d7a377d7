/**
 * What a study file says (研究方案): scenarios × behaviour models × replicates ×
 * headlines. Choices only; everything else is in the scenarios it names.
 *
 * @module
 */
import { z } from "zod";
import { SCHEMES } from "../../model/ledger.ts";
import { SAMPLES } from "../../model/policy/population.ts";
import { PRESETS } from "../inverse/presets.ts";

const text = z.string().min(1);

/** A name that files may carry. */
const name = z.string().regex(/^[\p{L}\p{N}_.]+$/u).describe("A-Z a-z 0-9 _ .");
const headline = text.describe(
  "pay, pay@resident, pay@all/level:1, pay@all/hospital:*",
);

/** Stops when the interval of a headline is narrow enough. */
const auto = z.strictObject({
  auto: headline,
  halfWidth: z.number().gt(0).max(1).default(0.001),
  least: z.int().min(2).max(10_000).default(5),
  most: z.int().min(2).max(10_000).default(200),
});

/** An inverse question, as `shapan inverse` takes it. */
const inverse = z.strictObject({
  of: text.optional(),
  question: z.enum(PRESETS).optional(),
  key: text.optional(),
  from: z.number().optional(),
  to: z.number().optional(),
  decimals: z.int().min(0).max(6).optional(),
  direction: z.enum(["least", "most"]).optional(),
  that: text.optional(),
  at: z.number().optional(),
  scheme: z.enum(SCHEMES).optional(),
  hospital: text.optional(),
  against: text.optional(),
  probability: z.number().gt(0).max(1).optional(),
  replicates: z.int().min(1).max(10_000).optional(),
  grid: z.int().min(2).max(200).optional(),
});

/** An inverse question of a study file. */
export type StudyQuestion = z.infer<typeof inverse>;

/** An axis of a grid: a number of the rules, and the values it takes. */
const axis = z.strictObject({
  key: text.describe("budget.total.growth, settlement.clearing.steps[0].share"),
  title: text.optional(),
  titleEn: text.optional(),
  percent: z.boolean().optional(),
  values: z.array(z.number()).min(2).max(40),
});

/** An axis of the grid of a study file. */
export type StudyAxis = z.infer<typeof axis>;

/** The schema of a study file. */
export const STUDY_SCHEMA = z.strictObject({
  format: z.literal(1),
  title: text,
  titleEn: text.optional(),
  baseline: text,
  scenarios: z.array(text).max(20).default([]),
  grid: z.array(axis).min(1).max(2).optional(),
  behaviours: z.record(name, text.nullable()).default({}),
  replicates: z.union([z.int().min(1).max(10_000), auto]).default(1),
  draws: z.int().min(0).max(100_000).default(0),
  sample: z.literal(SAMPLES).optional(),
  headlines: z.array(headline).min(1).max(200),
  attribution: z.boolean().default(false),
  meter: z.boolean().default(false),
  inverse: z.array(inverse).max(20).default([]),
});

/** A study file, checked. */
export type StudyFields = z.infer<typeof STUDY_SCHEMA>;

/** A study as it is written (研究方案), with its place. */
export interface StudySpec extends StudyFields {
  /** The file. */
  readonly file: string;
  /** Its text: what a study directory keeps. */
  readonly text: string;
}

/** Name of the behaviour of the scenarios themselves, where a study names none. */
export const AS_WRITTEN = "asWritten";
