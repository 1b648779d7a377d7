import { join } from "node:path";
import { z } from "zod";
import { ShapanError } from "../../base/issues.ts";
import type { Role } from "../../chart/comparison.ts";
import type { PlaySettings } from "../../compare.ts";
import { attributeChange, type Attribution } from "./attribute_change.ts";
import { type Cause, causesOf, type SideToDiff } from "./causes.ts";
import { type StatusDifference, statusDifferences } from "./key_differences.ts";
import { checkManifest, type Damage } from "./check_manifest.ts";
import {
  type MovedHeadline,
  movedHeadlines,
  type MovedHospital,
  movedHospitals,
} from "./moved.ts";
import { readJson, readRecord, readSide } from "./read_record.ts";
import { sideFiles } from "./record_format.ts";
import type { ResultRecord } from "./result_record.ts";

/** Two things that are held against each other. */
export interface Pair<T> {
  readonly from: T;
  readonly to: T;
}

/** Why one side's numbers moved, and by how much (变化说明). */
export interface SideDiff {
  readonly role: Pair<Role>;
  readonly scenario: Pair<string>;
  readonly causes: readonly Cause[];
  /** Parameters of the same value that stand on something else: they move nothing. */
  readonly statuses: readonly StatusDifference[];
  readonly attribution: Pick<
    Attribution,
    "method" | "factors" | "rest" | "why"
  >;
  readonly headlines: readonly MovedHeadline[];
  readonly hospitals: readonly MovedHospital[];
  /** Headlines that were held against each other. */
  readonly compared: number;
}

/** Why two records differ. */
export interface RecordDiff {
  readonly record: Pair<string>;
  /** Files of the records that are not as they were written. */
  readonly damages: Pair<readonly Damage[]>;
  readonly sides: readonly SideDiff[];
}

/** How to tell two records apart. */
export interface DiffSettings extends PlaySettings {
  /** Causes and numbers only, nothing is played. */
  readonly noRerun?: boolean;
}

/**
 * Says why numbers moved between two records of runs (运行记录对比): the causes, the
 * headlines and institutions that moved, and how much of each is due to which cause.
 * Two comparisons are told apart side by side, otherwise the last side of each.
 *
 * @throws {ShapanError} if one is no record, of another format, or damaged so that
 * it cannot be read
 */
export async function diffRecords(
  a: string,
  b: string,
  settings: DiffSettings = {},
): Promise<RecordDiff> {
  const from = sidesOf(a), to = sidesOf(b);
  const pairs = from.length === 2 && to.length === 2
    ? from.map((side, i) => [side, to[i]!] as const)
    : [[from.at(-1)!, to.at(-1)!] as const];
  const sides: SideDiff[] = [];
  for (const pair of pairs) sides.push(await diffSides(...pair, settings));
  const damages = {
    from: checkManifest(a).damages,
    to: checkManifest(b).damages,
  };
  return { record: { from: a, to: b }, damages, sides };
}

interface ReadSide extends SideToDiff {
  readonly results: ResultRecord;
}

function sidesOf(folder: string): ReadSide[] {
  const record = readRecord(folder);
  return record.scenarios.map((side) => ({
    record,
    side,
    scenarios: readSide(folder, side),
    results: readResults(folder, side.role),
  }));
}

async function diffSides(
  a: ReadSide,
  b: ReadSide,
  settings: DiffSettings,
): Promise<SideDiff> {
  const causes = causesOf(a, b);
  const results = { from: a.results, to: b.results };
  const { headline, hospital, ...attribution } = await attributeChange(
    a,
    b,
    causes,
    results,
    settings,
  );
  return {
    role: { from: a.side.role, to: b.side.role },
    scenario: { from: a.side.scenario, to: b.side.scenario },
    causes,
    statuses: statusDifferences(a.scenarios, b.scenarios),
    attribution,
    headlines: movedHeadlines(a.results, b.results).map((moved) => ({
      ...moved,
      parts: headline(moved.ref, moved.diff),
    })),
    hospitals: movedHospitals(a.results, b.results).map((moved) => ({
      ...moved,
      parts: hospital(moved.hospital, moved.diff),
    })),
    compared: Object.keys(a.results.headlines)
      .filter((ref) => ref in b.results.headlines).length,
  };
}

const RESULTS = z.object({
  format: z.literal(1),
  units: z.record(
    z.string(),
    z.enum(["fen", "points", "share", "count", "yuanPerPoint"]),
  ),
  headlines: z.record(z.string(), z.number().nullable()),
  hospitals: z.array(
    z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  ),
});

function readResults(folder: string, role: Role): ResultRecord {
  const path = sideFiles(role).results;
  const read = RESULTS.safeParse(readJson(folder, path));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new ShapanError([{
    code: "damaged-record",
    file: join(folder, path),
    key: issue!.path.join("."),
  }]);
}
