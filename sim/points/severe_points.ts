import { MONTH_OF_DAY } from "../base/calendar.ts";
import { weigh } from "../base/weigh.ts";
import {
  AUXILIARY_TYPES,
  type Cases,
  type Catalogue,
  cell,
  type Claims,
  METHODS,
  NO_GROUP,
  type Points,
} from "../model/ledger.ts";

/** What makes a case severe (重症口径): the type its coefficient comes from, or its disease. */
export interface SevereRule {
  readonly by: "auxiliary" | "list";
  /** Ids of auxiliary types, such as `severity.III`. */
  readonly types: readonly string[];
  /** What a group's code begins with, such as `I21`. */
  readonly diseases: readonly string[];
}

/**
 * Points of severe cases (重症分值), 1/10000, by hospital, scheme and month of
 * discharge, for the elastic value of form `severity` (`R-PVE`). A case is severe
 * by the auxiliary type that its coefficient comes from, or by its disease; which
 * types or diseases is for the place to say.
 */
export function severePoints(
  claims: Claims,
  { method, group }: Cases,
  { points, auxiliaryType }: Points,
  catalogue: Catalogue,
  hospitalCount: number,
  { by, types, diseases }: SevereRule,
): Float64Array {
  const sums = new Float64Array(cell(hospitalCount, 0, 0));
  const { rows, hospital, scheme, day } = claims;
  const dip = METHODS.indexOf("dip"), byList = by === "list";
  const severeType = Uint8Array.from(
    AUXILIARY_TYPES,
    ({ id }) => types.includes(id) ? 1 : 0,
  );
  const severeGroup = Uint8Array.from(
    catalogue.group,
    (code) => diseases.some((start) => code.startsWith(start)) ? 1 : 0,
  );
  for (let i = 0; i < rows; i++) {
    if (method[i] !== dip) continue;
    const g = group[i]!;
    const severe = byList
      ? g !== NO_GROUP && severeGroup[g] === 1
      : auxiliaryType !== undefined && severeType[auxiliaryType[i]!] === 1;
    if (!severe) continue;
    const k = cell(hospital[i]!, scheme[i]!, MONTH_OF_DAY[day[i]!]!);
    sums[k] = sums[k]! + points[i]!;
  }
  weigh(claims.weight, sums);
  return sums;
}
