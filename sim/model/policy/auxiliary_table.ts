import { z } from "zod";
import { AUXILIARY_TYPES } from "../auxiliary.ts";
import { parameter } from "./parameter.ts";
import { fourDecimals } from "./shapes.ts";

/** Coefficients that tools fall back on (`R-AUX` table). */
const FIXED: Readonly<Record<string, number>> = {
  "severity.I-A": 1,
  "severity.I-B": 1,
  "severity.II": 1.15,
  "severity.III": 1.3,
  "severity.IV-A": 1.5,
  "severity.IV-B": 1.5,
  "age.adult": 1,
  "age.newborn": 1.25,
  "age.infant": 1.2,
  "age.child": 1.15,
  "age.youth": 1.1,
  "age.65": 1.05,
  "age.70": 1.1,
  "age.80": 1.2,
  "cci.0": 1,
  "cci.1": 1.1,
  "cci.2": 1.2,
  "cci.3": 1.3,
  "icu.0": 1,
  "icu.1": 1.15,
  "icu.2": 1.3,
  "icu.3": 1.5,
  "icu.4": 1.7,
};

/** Fixed coefficients of auxiliary types (固定分型系数); block `policy`. */
export const AUXILIARY_FIXED = {
  "points.auxiliary.source": parameter({
    block: "policy",
    rule: null,
    titleZh: "分型系数的来源",
    titleEn: "Where coefficients come from",
    unit: "choice",
    schema: z.enum(["measured", "fixed"]),
    default: "measured",
    source: "dip-3.0-draft",
    status: "published",
    whatZh:
      "按上一年度病例测算并经触发条件；或用固定系数表，适用于全部核心病种。",
    whatEn:
      "Measured on last year's cases and held against the gates; or a fixed table, for all core diseases.",
  }),
  "points.auxiliary.table": parameter({
    block: "policy",
    rule: null,
    titleZh: "固定分型系数表",
    titleEn: "Fixed coefficients",
    unit: "factor",
    schema: z.partialRecord(
      z.enum(AUXILIARY_TYPES.slice(1).map(({ id }) => id)),
      fourDecimals(0, 20),
    ),
    default: FIXED,
    source: "dip-rules-D",
    status: "assumed",
    whatZh:
      "按分型给出的系数；没有给出的维度不分型，维度中没有给出的分型为 1。",
    whatEn:
      "Coefficients by type; a dimension without any has no types, a type without one has 1.",
  }),
};
