import { type Key, threefry } from "../base/streams.ts";
import {
  type Claims,
  type CodeBook,
  OUT_OF_AREA,
  type StayEvidence,
} from "../model/ledger.ts";
import { MARK, type Truth } from "../model/world.ts";

/** `claims.evidence.orders|bedItems|visits` and `claims.planted.bedHanging` of the registry. */
export interface StayEvidenceOptions {
  /** Part of the days without orders, at most, of an honest stay; stays whose orders were lost. */
  readonly orders: { readonly idle: number; readonly lost: number };
  /** Stays without anything that needs a bed: at the margin of need, other mild ones, all others. */
  readonly none: Readonly<Record<"marginal" | "mild" | "other", number>>;
  /** Honest visits near a stay: how many stays have one, and yuan of one, mean. */
  readonly visits: { readonly share: number; readonly yuan: number };
  /** Stays whose bed is empty, and on what part of the days at least. */
  readonly hanging: { readonly share: number; readonly from: number };
  /** Share of ordinary outpatient cost that the fund pays, by scheme. */
  readonly fundShare: readonly [employee: number, resident: number];
}

/** What is true of the stays behind the claims, as far as it shows. */
export type StayTruth = Pick<Truth, "marks" | "severity" | "cost">;

/** Evidence of the stays of a year, and which beds were empty. */
export interface PlantedStays {
  readonly evidence: StayEvidence;
  /** 1 = the patient was not in the bed on many of the days. */
  readonly hung: Uint8Array;
}

const WORDS = 8;
const luck = new Int32Array(2);
const words = new Float64Array(WORDS);

/**
 * What the world shows of each stay itself (住院过程佐证): days with orders, whether
 * anything was done that needs a bed, and outpatient spending within three days,
 * with what institutions have moved there. All of it has honest noise: patients on
 * leave, orders that were lost, mild cases with little done, tests before an
 * admission. Luck is keyed by person, day and institution, so that a higher dose
 * keeps what a lower one planted.
 *
 * Nobody's bed is empty on all days: the day of admission has its orders.
 *
 * @param truth `null` where claims were read: all stays are then ordinary ones
 * @param moved share of the whole cost of a claim's stay that was moved out; `null` where none was
 */
export function drawStayEvidence(
  claims: Claims,
  { treatmentClass }: Pick<CodeBook, "treatmentClass">,
  truth: StayTruth | null,
  moved: ((claim: number) => number) | null,
  key: Key,
  { orders, none, visits, hanging, fundShare }: StayEvidenceOptions,
): PlantedStays {
  const n = claims.rows;
  const evidence: StayEvidence = {
    orderDays: new Uint16Array(n),
    bedItems: new Uint8Array(n),
    nearVisits: new Int32Array(n),
    nearFund: new Int32Array(n),
  };
  const hung = new Uint8Array(n);
  const { orderDays, bedItems, nearVisits, nearFund } = evidence;
  for (let i = 0; i < n; i++) {
    const h = claims.hospital[i]!, days = claims.los[i]!;
    orderDays[i] = days;
    bedItems[i] = 1;
    if (h === OUT_OF_AREA) continue;
    drawWords(key, claims.person[i]!, claims.day[i]! * 65536 + h);
    const marks = truth === null ? 0 : truth.marks[i]!;

    const empty = days > 1 && words[0]! < hanging.share;
    const lost = words[1]! < orders.lost;
    const from = empty ? hanging.from : lost ? orders.idle : 0;
    const upTo = empty || lost ? 1 : orders.idle;
    const idle = Math.floor(days * (from + (upTo - from) * words[2]!));
    orderDays[i] = Math.max(1, days - idle);
    if (empty) hung[i] = 1;

    if (treatmentClass[claims.code[i]!] === 0) {
      const share = (marks & MARK.lowIndication) !== 0
        ? none.marginal
        : truth !== null && truth.severity[i] === 0
        ? none.mild
        : none.other;
      if (words[3]! < share) bedItems[i] = 0;
    }

    // A product of three draws: many small visits, few of up to eight times the mean.
    let near = words[4]! < visits.share
      ? 8 * words[5]! * words[6]! * words[7]! * visits.yuan * 100
      : 0;
    if (moved !== null && truth !== null && (marks & MARK.movedOut) !== 0) {
      const share = moved(i);
      near += truth.cost[i]! * share / (1 - share);
    }
    nearVisits[i] = Math.min(MOST, Math.round(near));
    nearFund[i] = Math.round(nearVisits[i]! * fundShare[claims.scheme[i]!]!);
  }
  return { evidence, hung };
}

/** What a column of fen holds. */
const MOST = 2 ** 31 - 1;

function drawWords(key: Key, c0: number, c1: number): void {
  for (let k = 0; k < WORDS; k += 2) {
    threefry(key.k0 ^ k, key.k1, c0, c1, luck);
    words[k] = (luck[0]! >>> 0) / 2 ** 32;
    words[k + 1] = (luck[1]! >>> 0) / 2 ** 32;
  }
}
