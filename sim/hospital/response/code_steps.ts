import { type Claims, NO_GROUP, OUT_OF_AREA } from "../../model/ledger.ts";

/** What points a code earns: the group it falls into, and that group's points. */
export interface CodePoints {
  /** By code, {@linkcode NO_GROUP} if none. */
  readonly groupOfCode: Uint16Array;
  /** By group, 1/10000. */
  readonly points: Float64Array;
}

/** How far an institution's points could rise (分值余地), as shares of its points. */
export interface CodeSteps {
  /** If as many mild cases that need no bed were admitted again as there are now. */
  readonly volumeStep: Float64Array;
  /** The part of these of primary-level groups. */
  readonly primaryStep: Float64Array;
  /** If every case took the next heavier treatment of its diagnosis. */
  readonly treatmentStep: Float64Array;
  /** If no case were recorded as less than it was by mistake. */
  readonly codingStep: Float64Array;
  /** If every case were recorded as what upcoding makes of it, severe ones less readily. */
  readonly upcodingStep: Float64Array;
}

/**
 * Part of the mild cases of each code that could be seen as outpatients
 * (边缘病例比例): who comes back after a stay is no longer at the margin, and the
 * books do not tell a return from a first stay.
 *
 * @param discretionary 1 = a mild first stay could be none, by code
 * @param marginal part of such first stays that really could
 * @param staysOf stays that a first one brings, itself counted, by disease
 *
 * @example One in five stays of the disease is a return
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { marginByCode } from "./code_steps.ts";
 *
 * assertEquals(
 *   marginByCode(Uint8Array.of(1, 0), 0.5, Float64Array.of(1.25), Uint16Array.of(0, 0)),
 *   Float64Array.of(0.4, 0),
 * );
 * ```
 */
export function marginByCode(
  discretionary: Uint8Array,
  marginal: number,
  staysOf: Float64Array,
  diseaseOf: Uint16Array,
): Float64Array {
  return Float64Array.from(
    discretionary,
    (could, c) => could * marginal / staysOf[diseaseOf[c]!]!,
  );
}

/** What an institution knows of its cases beyond the bill. */
export interface OwnCases {
  /** What each case was, whatever was recorded. */
  readonly trueCode: Uint16Array;
  /** 0 mild, 1 moderate, 2 severe, by case. */
  readonly severity: Uint8Array;
  /** Next heavier treatment of the same diagnosis, by code; itself where there is none. */
  readonly heavier: Uint16Array;
  /** What a case is recorded as when it is upcoded, by code; itself where there is nothing. */
  readonly upcoded: Uint16Array;
  /** How readily a case is upcoded by severity, mean 1. */
  readonly readiness: Float64Array;
  /** Part of mild cases that could be seen as outpatients, by code, {@linkcode marginByCode}. */
  readonly atMargin: Float64Array;
  /** 1 = of a primary-level group, by code. */
  readonly primary: Uint8Array;
}

/**
 * How much more points an institution could earn with more cases, heavier
 * treatment or fuller codes (分值余地): it knows its cases, and the catalogue is
 * published. Cases without a group earn nothing either way.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { codeSteps } from "./code_steps.ts";
 *
 * // Codes 0 and 1: conservative and surgical; the second case was recorded as less than it was.
 * const steps = codeSteps(
 *   { rows: 2, hospital: Uint16Array.of(0, 0), code: Uint16Array.of(0, 0) },
 *   {
 *     trueCode: Uint16Array.of(0, 1),
 *     severity: Uint8Array.of(0, 2),
 *     heavier: Uint16Array.of(1, 1),
 *     upcoded: Uint16Array.of(1, 1),
 *     readiness: Float64Array.of(1, 1, 0.4),
 *     atMargin: Float64Array.of(0.4, 0),
 *     primary: Uint8Array.of(1, 0),
 *   },
 *   { groupOfCode: Uint16Array.of(0, 1), points: Float64Array.of(100, 150) },
 *   1,
 * );
 * assertEquals([...steps.treatmentStep], [0.5]);
 * assertEquals([...steps.codingStep], [0.25]);
 * assertEquals([...steps.volumeStep], [0.2]);
 * assertEquals([...steps.upcodingStep], [0.25 * 1 + 0.25 * 0.4]);
 * assertEquals([...steps.primaryStep], [0.2]);
 * ```
 */
export function codeSteps(
  claims: Pick<Claims, "rows" | "hospital" | "code">,
  { trueCode, severity, heavier, upcoded, readiness, atMargin, primary }:
    OwnCases,
  { groupOfCode, points }: CodePoints,
  hospitals: number,
): CodeSteps {
  const worth = Float64Array.from(
    groupOfCode,
    (group) => group === NO_GROUP ? 0 : points[group]!,
  );
  const own = new Float64Array(hospitals);
  const treatment = new Float64Array(hospitals);
  const coding = new Float64Array(hospitals);
  const volume = new Float64Array(hospitals);
  const upcoding = new Float64Array(hospitals);
  const low = new Float64Array(hospitals);
  for (let i = 0; i < claims.rows; i++) {
    const h = claims.hospital[i]!;
    if (h === OUT_OF_AREA) continue;
    const code = claims.code[i]!, at = worth[code]!;
    if (at === 0) continue;
    own[h]! += at;
    const more = worth[heavier[code]!]! - at;
    if (more > 0) treatment[h]! += more;
    // What is written too high may fall into a group of fewer points, or none.
    upcoding[h]! += (worth[upcoded[code]!]! - at) * readiness[severity[i]!]!;
    const missed = worth[trueCode[i]!]! - at;
    if (missed > 0) coding[h]! += missed;
    if (severity[i] !== 0) continue;
    const margin = at * atMargin[trueCode[i]!]!;
    volume[h]! += margin;
    if (primary[trueCode[i]!] === 1) low[h]! += margin;
  }
  const share = (part: Float64Array) =>
    part.map((sum, h) => own[h]! === 0 ? 0 : sum / own[h]!);
  return {
    volumeStep: share(volume),
    primaryStep: share(low),
    treatmentStep: share(treatment),
    codingStep: share(coding),
    upcodingStep: share(upcoding),
  };
}
