/**
 * The engine's own chain over a range of cases (引擎链条): the functions of
 * `sim/` that a run calls to price and settle a year, in the order of the run.
 * Nothing is computed here; two threads take half of the rows each and a
 * scheme each, and sums of whole numbers are the same whoever adds them.
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
import { Meeting, type MeetingRoom } from "./meeting.ts";

/** What a year is scored and settled by; how its catalogue was made is of no concern here. */
type Prices = Omit<PricedRules, "grouper" | "sheet">;

/** What the threads of a settlement know before it begins. */
export interface ChainSetup {
  readonly file: CaseFile;
  readonly room: MeetingRoom;
}

/** What a thread is asked: to settle with the others, or for check sums of its cases. */
export interface ThreadTask {
  /** Number of the thread, from 0. */
  readonly thread: number;
  /** Asked for after a settlement. */
  readonly check: boolean;
}

/** What a thread answers. */
export interface ThreadResult {
  readonly totals: Totals;
  /** Sheets of the schemes that the thread cleared. */
  readonly sheets: readonly Settlement[];
  readonly checks: readonly bigint[];
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

/**
 * Settles a file together with other threads (一个线程的结算): each counts and scores
 * its part of the rows and clears its share of the schemes.
 */
export function playThread(
  { file, room: meetingRoom }: ChainSetup,
): (task: ThreadTask) => ThreadResult {
  const { threads } = meetingRoom, values = defaults();
  const codes = codeBook(file), hospitals = archive(file);
  const draft = catalogueOf(file), claims = claimsOf(file);
  const settleOne = (
    thread: number,
    range: Claims,
    room: Room,
  ): Omit<ThreadResult, "checks"> => {
    const meeting = new Meeting(meetingRoom, thread);
    const own = route(range, codes, routes(values), room.method);
    const counted = meeting.tally(tally(
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
    ));
    // Pricing takes less time in every thread than handing prices over.
    const prices = priceCases(counted, draft, file, values);
    const cases = group(range, own, prices.catalogue, room.group);
    const points = scoreYear(
      range,
      cases,
      hospitals,
      prices as PricedRules,
      values,
      null,
      room.points,
    );
    const sums = meeting.totals(
      totals(range, cases, points, hospitals.id.length),
    );
    const schemes = SCHEMES.map((_, s) => s)
      .filter((s) => s % threads === thread);
    return { totals: sums, sheets: settleCases(sums, schemes, file, values) };
  };
  let kept: { from: number; range: Claims; room: Room } | undefined;
  let done: Omit<ThreadResult, "checks"> | undefined;
  return ({ thread, check }) => {
    const { from, range, room } = kept ??= partOf(claims, thread, threads);
    if (!check || done === undefined) {
      done = settleOne(thread, range, room);
      return { ...done, checks: [] };
    }
    return { ...done, checks: checksOf(from, room, room.points) };
  };
}

/** The rows of a thread, and columns for what is found. */
function partOf(claims: Claims, thread: number, threads: number) {
  const from = Math.floor(claims.rows * thread / threads);
  const to = Math.floor(claims.rows * (thread + 1) / threads);
  return { from, range: rangeOf(claims, from, to), room: roomFor(to - from) };
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
    diseases: null,
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

/** Settles the summed cases of some schemes, each apart. */
function settleCases(
  totals: Totals,
  schemes: readonly number[],
  file: CaseFile,
  values: Values,
): Settlement[] {
  const n = file.hospitals.level.length;
  const none = {
    outpatient: 0,
    chronic: 0,
    remote: 0,
    other: 0,
    maternity: 0,
  };
  const through = {
    start: values,
    months: new Array<Values>(12).fill(values),
    end: values,
  };
  return schemes.map((scheme) => {
    const { b, dip, reserve, months } = file.schemes[scheme]!;
    return settleScheme({
      budget: {
        scheme: SCHEMES[scheme]!,
        year: 2025,
        income: {
          contributions: 0,
          subsidy: 0,
          interest: 0,
          other: 0,
          total: 0,
        },
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
    }, settleOptions(through)).sheet;
  });
}
