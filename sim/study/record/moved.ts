/**
 * What moved between two recorded results (变动的数字).
 *
 * @module
 */
import {
  HEADLINES,
  type HeadlineUnit,
} from "../../analysis/headlines/headline.ts";
import type { ResultRecord } from "./result_record.ts";

/** Parts of a difference by cause, in the unit of the number; what no cause takes is `rest`. */
export type Parts = Readonly<Record<string, number>>;

/** A headline that moved. */
export interface MovedHeadline {
  /** Reference, such as `pay@resident/level:1`. */
  readonly ref: string;
  readonly zh: string;
  readonly en: string;
  readonly unit: HeadlineUnit;
  readonly from: number | null;
  readonly to: number | null;
  /** `to` − `from`; `null` where one of them has nothing to tell. */
  readonly diff: number | null;
  /** By cause; `null` where the difference is not attributed. */
  readonly parts: Parts | null;
}

/** An institution whose pay moved, both schemes, fen. */
export interface MovedHospital {
  readonly hospital: string;
  readonly zh: string;
  readonly en: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly diff: number | null;
  readonly parts: Parts | null;
}

/** Headlines of two results that are not equal, money first, the largest first (变动的指标). */
export function movedHeadlines(
  a: ResultRecord,
  b: ResultRecord,
): Omit<MovedHeadline, "parts">[] {
  const known = new Map(HEADLINES.map((h) => [h.id, h]));
  return Object.keys(a.headlines)
    .filter((ref) => ref in b.headlines)
    .flatMap((ref) => {
      const id = ref.split("@")[0]!, headline = known.get(id);
      const from = a.headlines[ref]!, to = b.headlines[ref]!;
      if (from === to) return [];
      return [{
        ref,
        zh: headline?.zh ?? id,
        en: headline?.en ?? id,
        unit: b.units[id]!,
        from,
        to,
        diff: difference(from, to, b.units[id]!),
      }];
    })
    .sort((x, y) =>
      UNIT_ORDER.indexOf(x.unit) - UNIT_ORDER.indexOf(y.unit) ||
      size(y.diff) - size(x.diff) || (x.ref < y.ref ? -1 : 1)
    );
}

/** Pay of the institutions of two results that is not equal, the largest change first (变动的机构). */
export function movedHospitals(
  a: ResultRecord,
  b: ResultRecord,
): Omit<MovedHospital, "parts">[] {
  const before = payByHospital(a), after = payByHospital(b);
  const names = new Map(
    [...a.hospitals, ...b.hospitals].map((row) => [String(row.hospital), row]),
  );
  return [...new Set([...before.keys(), ...after.keys()])].flatMap(
    (hospital) => {
      const from = before.get(hospital) ?? null;
      const to = after.get(hospital) ?? null;
      if (from === to) return [];
      const { nameZh, nameEn } = names.get(hospital)!;
      return [{
        hospital,
        zh: String(nameZh),
        en: String(nameEn),
        from,
        to,
        diff: difference(from, to, "fen"),
      }];
    },
  ).sort((x, y) =>
    size(y.diff) - size(x.diff) || (x.hospital < y.hospital ? -1 : 1)
  );
}

/** Pay of each institution, both schemes, fen. */
export function payByHospital(
  { hospitals }: Pick<ResultRecord, "hospitals">,
): Map<string, number> {
  const pay = new Map<string, number>();
  for (const row of hospitals) {
    const id = String(row.hospital);
    pay.set(id, (pay.get(id) ?? 0) + Number(row.pay));
  }
  return pay;
}

/** Whole units in which a headline is split, so that parts sum exactly: fen, points and counts as they are, shares to nine decimals. */
export const FINENESS: Readonly<Record<HeadlineUnit, number>> = {
  fen: 1,
  points: 1,
  count: 1,
  share: 1e9,
  yuanPerPoint: 1e6,
};

const UNIT_ORDER: readonly HeadlineUnit[] = [
  "fen",
  "yuanPerPoint",
  "share",
  "points",
  "count",
];

function difference(
  from: number | null,
  to: number | null,
  unit: HeadlineUnit,
): number | null {
  if (from === null || to === null) return null;
  const fine = FINENESS[unit];
  return (Math.round(to * fine) - Math.round(from * fine)) / fine;
}

function size(diff: number | null): number {
  return diff === null ? Infinity : Math.abs(diff);
}
