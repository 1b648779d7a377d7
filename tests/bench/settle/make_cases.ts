/**
 * The file of two million cases that every contender settles (两百万病例).
 * Everything is drawn from the engine's own streams by a seed, so the same
 * number and seed give the same file anywhere; only shapes are claimed, no
 * figure is a real statistic.
 *
 * @module
 */
import { MONTH_OF_DAY } from "../../../sim/base/calendar.ts";
import { allocate } from "../../../sim/base/columns.ts";
import {
  aliasTables,
  drawAlias,
  normalQuantiles,
  QUANTILES,
} from "../../../sim/base/distributions.ts";
import { fillWords, purposeKey, rootKey } from "../../../sim/base/streams.ts";
import { METHODS, NO_GROUP, OUT_OF_AREA } from "../../../sim/model/ledger.ts";
import { splitMonths } from "../../../sim/budget/split_months.ts";
import { CASE_COLUMNS, type CaseFile, type SchemeRules } from "./case_file.ts";

/** How the file is made. */
export interface CaseShape {
  readonly rows: number;
  readonly seed: string;
}

const HOSPITALS = 200, CORE = 10_000, COMPREHENSIVE = 240, CODES = 13_000;

/** Codes of a catalogue row's own, then shared rows, then none: the last hundred codes have no group. */
const BLANK = 100;

/** Codes that leave DIP: the first of each hundred shared ones is paid by the day. */
const BED_DAY_EVERY = 100;

/** log2 of the slots that a code is drawn from. */
const SLOT_BITS = 20;

/** Cases drawn at once. */
const BLOCK = 16_384;

/** Words a case: code, hospital, day, scheme, cost and fund share, stay. */
const WORDS = 6;

/** Of a thousand stays so many have no night, which the cleaning leaves out; the longest, days. */
const NO_NIGHT = 3, LONGEST = 60;

/** Draws the cases and the rules that they are settled under. */
export function makeCases({ rows, seed }: CaseShape): CaseFile {
  const root = rootKey(seed), setup = new Uint32Array(CODES * 4);
  fillWords(purposeKey(root, "bench/setup", 0), 0, setup);
  const part = (i: number) => setup[i]! / 2 ** 32;
  const level = Uint8Array.from(
    { length: HOSPITALS },
    (_, h) => h < 12 ? 3 : h < 60 ? 2 : 1,
  );
  const coefficient = Float64Array.from(
    level,
    (l, h) => [0, 7_000, 8_500, 10_000][l]! + Math.floor(1_000 * part(h)) - 500,
  );
  const group = Uint16Array.from(
    { length: CODES },
    (_, c) =>
      c < CORE
        ? c
        : c < CODES - BLANK
        ? CORE + (c - CORE) % COMPREHENSIVE
        : NO_GROUP,
  );
  const method = Uint8Array.from(
    { length: CODES },
    (_, c) =>
      METHODS.indexOf(
        c >= CORE && c % BED_DAY_EVERY === 0 ? "bedDay" : "dip",
      ),
  );
  const meanCost = Float64Array.from(
    { length: CODES },
    (_, c) => 300_000 * Math.exp(2.2 * part(CODES + c)),
  );
  // A long tail, in an order that has nothing to do with the code's number.
  const rank = Array.from({ length: CODES }, (_, c) => c)
    .sort((a, b) => setup[2 * CODES + a]! - setup[2 * CODES + b]!);
  const weight = new Float64Array(CODES);
  rank.forEach((c, place) => weight[c] = 1 / (place + 30));
  const codeTable = slotsOf(weight);
  // The last one stands for care outside the area.
  const hospitalTable = aliasTables([[
    ...Array.from(level, (l, h) => [0, 1, 6, 30][l]! * (0.5 + part(h))),
    20,
  ]]);
  const dayTable = aliasTables([
    Array.from({ length: 365 }, (_, d) => d % 7 < 5 ? 10 : 7),
  ]);
  const spread = normalQuantiles().map((z) => Math.exp(0.38 * z - 0.0722));
  const levelCost = [0, 0.7, 0.95, 1.3], fundShare = [0.85, 0.7];

  const cases = allocate(CASE_COLUMNS, rows),
    key = purposeKey(root, "bench/cases", 0);
  const words = new Uint32Array(BLOCK * WORDS);
  const { code, hospital, scheme, day, los, month, cost, fund } = cases;
  for (let from = 0, block = 0; from < rows; from += BLOCK, block++) {
    fillWords(key, block, words);
    const n = Math.min(BLOCK, rows - from);
    for (let i = from, w = 0; i < from + n; i++, w += WORDS) {
      const c = codeTable[words[w]! >>> (32 - SLOT_BITS)]!;
      const h = drawAlias(hospitalTable, 0, words[w + 1]!);
      const d = drawAlias(dayTable, 0, words[w + 2]!);
      const s = words[w + 3]! % 10 < 4 ? 0 : 1;
      const factor = spread[words[w + 4]! >>> 21]! *
        levelCost[h < HOSPITALS ? level[h]! : 3]!;
      const fen = Math.max(1, Math.round(meanCost[c]! * factor));
      const share = fundShare[s]! *
        (0.9 + 0.1 * (words[w + 4]! % QUANTILES) / QUANTILES);
      code[i] = c;
      hospital[i] = h < HOSPITALS ? h : OUT_OF_AREA;
      scheme[i] = s;
      day[i] = d;
      los[i] = stayOf(words[w + 5]!);
      month[i] = MONTH_OF_DAY[d]!;
      cost[i] = fen;
      fund[i] = Math.floor(fen * share);
    }
  }
  return {
    groups: CORE + COMPREHENSIVE,
    cases,
    codes: { group, method },
    hospitals: { level, coefficient },
    schemes: schemeRules(cases, method),
  };
}

/** Days of a stay. */
function stayOf(word: number): number {
  return word % 1000 < NO_NIGHT ? 0 : 1 + (word >>> 10) % LONGEST;
}

/** Codes in as many slots as their weight deserves: more of them than an alias table takes. */
function slotsOf(weight: Float64Array): Uint16Array {
  const slots = new Uint16Array(1 << SLOT_BITS);
  const all = weight.reduce((a, b) => a + b, 0);
  let sum = 0, at = 0;
  weight.forEach((w, code) => {
    sum += w;
    const end = Math.round(sum / all * slots.length);
    slots.fill(code, at, end);
    at = end;
  });
  return slots;
}

/** Budgets a little below what was booked, so that every band of the clearing is met. */
function schemeRules(
  { code, hospital, scheme, fund }: CaseFile["cases"],
  method: Uint8Array,
): SchemeRules[] {
  const booked: [number, number] = [0, 0], dipRow = METHODS.indexOf("dip");
  for (let i = 0; i < code.length; i++) {
    if (hospital[i] === OUT_OF_AREA || method[code[i]!] !== dipRow) continue;
    booked[scheme[i] as 0 | 1] += fund[i]!;
  }
  return booked.map((all, s) => {
    const dip = Math.floor(all * 0.97);
    return {
      b: { num: [91_234, 87_655][s]!, den: 100 },
      dip,
      reserve: Math.floor(all * 0.01),
      months: splitMonths(dip, new Float64Array(12)),
    };
  });
}
