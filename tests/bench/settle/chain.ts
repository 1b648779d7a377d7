/**
 * The engine's own chain over a range of cases (引擎链条): the functions of
 * `sim/` that a run calls to price and settle a year, in the order of the run.
 * Nothing is computed here; two threads take half of the rows each, and sums of
 * whole numbers are the same whoever adds them.
 *
 * @module
 */
import { ratio } from "../../../sim/base/ratio.ts";
import { group } from "../../../sim/grouping/group.ts";
import { route } from "../../../sim/grouping/route.ts";
import { type CodeTally, tally } from "../../../sim/grouping/tally.ts";
import type {
  Catalogue,
  Claims,
  CodeBook,
  Hospitals,
  Totals,
} from "../../../sim/model/ledger.ts";
import { METHODS, SCHEMES } from "../../../sim/model/ledger.ts";
import type { Settlement } from "../../../sim/model/settlement.ts";
import { defaults, type Values } from "../../../sim/model/policy/mod.ts";
import { groupTally } from "../../../sim/points/group_tally.ts";
import { referenceMeans } from "../../../sim/points/reference_mean.ts";
import { relativeWeights } from "../../../sim/points/relative_weight.ts";
import { type PointColumns, pointColumns } from "../../../sim/points/score.ts";
import { totals } from "../../../sim/points/totals.ts";
import type { PricedRules } from "../../../sim/run/price_rules.ts";
import { routes, tallySums } from "../../../sim/run/group_rules.ts";
import { scoreYear } from "../../../sim/run/score_year.ts";
import { settleOptions } from "../../../sim/run/settle_options.ts";
import { settleScheme } from "../../../sim/settlement/settle_scheme.ts";
import { checksOf } from "./answer.ts";
import type { CaseFile } from "./case_file.ts";

/** What a year is scored and settled by; how its catalogue was made is of no concern here. */
type Prices = Omit<PricedRules, "grouper">;

/** What a thread is asked: to count its rows, or to score them under the prices of all that was counted. */
export interface RangeTask {
  readonly from: number;
  readonly to: number;
  /** `null` counts. */
  readonly counted: CodeTally | null;
  /** Whether check sums of the cases are asked for too. */
  readonly check: boolean;
}

/** What a thread answers. */
export interface RangeResult {
  readonly tally: CodeTally | null;
  readonly totals: Totals | null;
  readonly checks: readonly bigint[] | null;
}

/** What is found for the cases of a range: columns that are written over every time. */
interface Room {
  readonly method: Uint8Array;
  readonly group: Uint16Array;
  readonly points: PointColumns;
}

function roomFor(rows: number): Room {
  return {
    method: new Uint8Array(rows),
    group: new Uint16Array(rows),
    points: pointColumns(rows),
  };
}

/** Works on ranges of a file; the payment method of a range is kept between the two tasks. */
export function playRanges(
  file: CaseFile,
): (task: RangeTask) => RangeResult {
  const values = defaults();
  const codes = codeBook(file), hospitals = archive(file);
  const claims = claimsOf(file), rooms = new Map<number, Room>();
  const draft = catalogueOf(file);
  return ({ from, to, counted, check }) => {
    const range = rangeOf(claims, from, to);
    const room = rooms.get(from) ?? roomFor(to - from);
    rooms.set(from, room);
    if (counted === null) {
      const own = route(range, codes, routes(values), room.method);
      return {
        tally: tally(
          range,
          own,
          codes,
          hospitals,
          {
            losMin: values["grouping.clean.losMin"],
            losMax: values["grouping.clean.losMax"],
          },
          null,
          tallySums(values),
        ),
        totals: null,
        checks: null,
      };
    }
    // Pricing takes less time in every thread than handing prices over.
    const prices = priceCases(counted, draft, file, values);
    const cases = group(range, room.method, prices.catalogue, room.group);
    const points = scoreYear(
      range,
      cases,
      hospitals,
      prices as PricedRules,
      values,
      null,
      room.points,
    );
    return {
      tally: null,
      totals: totals(range, cases, points, hospitals.id.length),
      checks: check ? checksOf(from, cases, points) : null,
    };
  };
}

/** Disease points and same-level means from the counted cases, as `priceRules` takes them from history. */
function priceCases(
  counted: CodeTally,
  draft: Catalogue,
  file: CaseFile,
  values: Values,
): Prices {
  const { coefficient } = file.hospitals;
  const byGroup = [groupTally(counted, draft)];
  const weights = relativeWeights(draft, byGroup, {
    base: values["points.weight.base"],
    scale: values["points.weight.scale"],
    fixedQuota: values["points.weight.fixedQuota"],
    yearWeights: values["points.weight.yearWeights"],
    weighting: values["points.weight.weighting"],
    benchmarkGroup: values["points.benchmark.group"],
    benchmarkMinCases: values["points.benchmark.minCases"],
  });
  return {
    catalogue: { ...draft, points: weights.points },
    coefficients: coefficient,
    measured: coefficient,
    tabled: new Uint8Array(coefficient.length),
    reference: referenceMeans(byGroup, coefficient, {
      reference: values["points.deviation.reference"],
      minCell: values["points.deviation.minCell"],
      yearWeights: values["points.weight.yearWeights"],
      weighting: values["points.weight.weighting"],
    }),
    yearStart: file.schemes.map(({ b }) => ratio(b.num, b.den)),
    emptyInterval: [false, false],
    fundRatio: [null, null],
    benchmark: null,
    auxiliary: null,
    changes: { limited: 0, decided: 0, factor: null, rejected: false },
  };
}

/** Sums of the parts, in the first of them. */
export function addTallies(
  [first, ...others]: readonly CodeTally[],
): CodeTally {
  for (const other of others) {
    for (const name of ["n", "cost", "fund", "sq"] as const) {
      addTo(first![name], other[name]);
    }
  }
  return first!;
}

/** Sums of the parts, in the first of them. */
export function addTotals([first, ...others]: readonly Totals[]): Totals {
  for (const other of others) {
    for (const name of ["cases", "points", "cost", "fund"] as const) {
      addTo(first![name], other[name]);
    }
  }
  return first!;
}

function addTo(sums: Float64Array, more: Float64Array): void {
  for (let i = 0; i < sums.length; i++) sums[i] = sums[i]! + more[i]!;
}

/** Rows of the columns that are settled; what no stage here reads is left empty. */
function claimsOf({ cases }: CaseFile): Claims {
  const rows = cases.code.length, none = new Uint8Array(0);
  return {
    ...cases,
    rows,
    person: new Uint32Array(0),
    county: none,
    selfPaid: new Int32Array(0),
    catastrophic: new Int32Array(0),
  };
}

function rangeOf(claims: Claims, from: number, to: number): Claims {
  const cut = Object.entries(claims).map(([name, column]) => [
    name,
    ArrayBuffer.isView(column)
      ? (column as Uint8Array).subarray(from, to)
      : column,
  ]);
  return { ...Object.fromEntries(cut), rows: to - from };
}

function catalogueOf({ groups, codes }: CaseFile): Catalogue {
  const name = Array.from({ length: groups }, (_, g) => `D${g}`);
  return {
    id: "bench-2.0",
    version: "2.0",
    group: name,
    name,
    core: new Uint8Array(groups),
    treatmentClass: new Uint8Array(groups),
    cases: new Float64Array(groups),
    points: new Float64Array(groups),
    groupOfCode: codes.group,
  };
}

function codeBook({ codes }: CaseFile): CodeBook {
  const texts = Array.from(codes.method, (_, c) => `C${c}`);
  const no = new Uint8Array(texts.length);
  const bedDay = METHODS.indexOf("bedDay");
  return {
    diagnosis: texts,
    category: texts,
    block: texts,
    chapter: texts,
    operations: texts.map(() => []),
    treatmentClass: no,
    name: texts,
    bedDay: Uint8Array.from(codes.method, (m) => m === bedDay ? 1 : 0),
    dialysis: no,
    psychiatric: no,
  };
}

/** The archive of the file's institutions, all general. */
function archive({ hospitals: { level } }: CaseFile): Hospitals {
  const id = Array.from(level, (_, h) => `H${h}`);
  return {
    id,
    nameZh: id,
    nameEn: id,
    level,
    kind: id.map(() => "general"),
    county: new Uint8Array(id.length),
    beds: new Uint16Array(id.length),
  };
}

/** Settles the summed cases, each scheme apart. */
export function settleCases(
  totals: Totals,
  file: CaseFile,
  values: Values,
): Settlement[] {
  const n = file.hospitals.level.length;
  const none = {
    outpatient: 0,
    chronic: 0,
    remote: 0,
    other: 0,
  };
  const through = {
    start: values,
    months: new Array<Values>(12).fill(values),
    end: values,
  };
  return file.schemes.map(({ b, dip, reserve, months }, scheme) =>
    settleScheme({
      budget: {
        scheme: SCHEMES[scheme]!,
        year: 2025,
        income: { contributions: 0, interest: 0, other: 0, total: 0 },
        lastExpenditure: 0,
        cap: dip + reserve,
        growth: dip + reserve,
        total: dip + reserve,
        lines: { ...none, dip },
        reserve,
        months,
        quotas: null,
      },
      totals,
      scheme,
      hospitals: n,
      yearStartValue: ratio(b.num, b.den),
      deductions: new Float64Array(n * 12),
      scores: new Array<null>(n).fill(null),
      lastRatio: null,
    }, settleOptions(through)).sheet
  );
}
