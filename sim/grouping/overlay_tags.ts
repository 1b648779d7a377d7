import { fromNumber } from "../base/ratio.ts";
import { type CodeBook, NO_GROUP, type Tag, TAGS } from "../model/ledger.ts";
import type { CatalogueDraft } from "./build_catalogue.ts";
import { isAmong, isOperation } from "./diagnosis_pattern.ts";
import { parse } from "./match.ts";
import type { CodeTally } from "./tally.ts";

/** Which groups bear a local tag (附加目录). */
export interface OverlayOptions {
  readonly basicSelect: "none" | "measured" | "listed";
  /** Share of cases at level 1 that a basic disease must reach. */
  readonly basicMinShare: number;
  /** Coefficient of variation of cost that it may not pass. */
  readonly basicMaxCv: number;
  /** Codes of basic diseases, for `listed`. */
  readonly basicGroups: readonly string[];
  /** Main diagnoses of TCM-advantage diseases, patterns. */
  readonly tcmDiagnoses: readonly string[];
  /** Operations of day surgery: their beginnings. */
  readonly dayOperations: readonly string[];
  /** Codes of the national catalogue; empty = not known, and nothing is local. */
  readonly nationalGroups?: readonly string[];
}

/**
 * The local tags of a catalogue (附加目录), bits of TAGS by group: primary-care
 * diseases by measurement or list, TCM-advantage and day-surgery diseases by
 * their codes, on core diseases of the basic rule; bed-day on groups whose cases
 * are all stays of that kind. What a tag is worth is settled with the points.
 *
 * `R-CAT` step 7, `R-SPX-2` to `R-SPX-5`; 淄博 2024, three (一).
 *
 * @param tallies years of the base period, by code of `codes`
 */
export function overlayTags(
  catalogue: CatalogueDraft,
  codes: CodeBook,
  tallies: readonly CodeTally[],
  options: OverlayOptions,
): Uint8Array {
  const tags = Uint8Array.from(
    catalogue.group,
    (_, g) => catalogue.tags?.[g] ?? 0,
  );
  const add = (group: number, tag: Tag) => {
    tags[group] = tags[group]! | 1 << TAGS.indexOf(tag);
  };
  const figures = options.basicSelect === "measured"
    ? figuresOf(catalogue, tallies)
    : null;
  const listed = new Set(options.basicGroups);
  const national = new Set(options.nationalGroups ?? []);
  for (const { group, code, dx4, expression } of catalogue.entries) {
    const basic = figures === null
      ? options.basicSelect === "listed" && listed.has(code)
      : isBasic(figures, group, options);
    if (basic) add(group, "basic");
    const conservative = expression === "";
    if (
      conservative && options.tcmDiagnoses.some((dx) => isAmong(dx, dx4))
    ) add(group, "tcm");
    if (national.size > 0 && !national.has(code)) add(group, "local");
    const operations = parse(expression).flat();
    if (
      operations.some((own) =>
        options.dayOperations.some((op) => isOperation(`${op}*`, own))
      )
    ) add(group, "day");
  }
  for (const group of bedDayGroups(catalogue, codes)) add(group, "bedday");
  return tags;
}

/** Groups of which every code is a bed-day stay. */
function bedDayGroups(
  { groupOfCode, group }: CatalogueDraft,
  { bedDay }: CodeBook,
): number[] {
  const some = new Uint8Array(group.length), other = some.slice();
  groupOfCode.forEach((g, c) => {
    if (g === NO_GROUP) return;
    if (bedDay[c] === 1) some[g] = 1;
    else other[g] = 1;
  });
  return [...some.keys()].filter((g) => some[g] === 1 && other[g] === 0);
}

interface Figures {
  /** Cases, cases at level 1, cost in yuan, and squared costs, by group. */
  readonly n: Float64Array;
  readonly primary: Float64Array;
  readonly cost: Float64Array;
  readonly sq: Float64Array;
}

function figuresOf(
  { groupOfCode, group }: CatalogueDraft,
  tallies: readonly CodeTally[],
): Figures {
  const column = () => new Float64Array(group.length);
  const sums = { n: column(), primary: column(), cost: column(), sq: column() };
  for (const { cells, n, cost, sq } of tallies) {
    groupOfCode.forEach((g, c) => {
      if (g === NO_GROUP) return;
      cells.forEach(({ level }, cell) => {
        const k = c * cells.length + cell;
        sums.n[g]! += n[k]!;
        sums.cost[g]! += cost[k]! / 100;
        sums.sq[g]! += sq[k]!;
        if (level === 1) sums.primary[g]! += n[k]!;
      });
    });
  }
  return sums;
}

function isBasic(
  { n, primary, cost, sq }: Figures,
  g: number,
  { basicMinShare, basicMaxCv }: OverlayOptions,
): boolean {
  if (n[g] === 0) return false;
  const { num, den } = fromNumber(basicMinShare);
  if (BigInt(primary[g]!) * den < num * BigInt(n[g]!)) return false;
  const mean = cost[g]! / n[g]!;
  const variance = Math.max(0, sq[g]! / n[g]! - mean * mean);
  return Math.sqrt(variance) <= basicMaxCv * mean;
}
