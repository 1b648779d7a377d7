import { weigh } from "../../base/weigh.ts";
import { METHODS, type YearRecord } from "../../model/ledger.ts";

/** Days of a simulated year. */
const DAYS = 365;
/** ICD-10 chapter of pregnancy and childbirth (妊娠、分娩和产褥期). */
const MATERNITY_CHAPTER = "XV";

/** Lines that instant settlement advances (即时结算的支出线). */
export const ADVANCED_LINES = [
  "dip",
  "outpatient",
  "chronic",
  "other",
] as const;
/** One of {@linkcode ADVANCED_LINES}. */
export type AdvancedLine = typeof ADVANCED_LINES[number];

/** What instant settlement covers (即时结算范围). */
export const T1_SERVICES = ["inpatient", "outpatient", "maternity"] as const;
/** One of {@linkcode T1_SERVICES}. */
export type T1Service = typeof T1_SERVICES[number];

/** What each hospital booked on each day by line, fen: hospital × 365 + day. */
export type DailyBooked = Readonly<Record<AdvancedLine, Float64Array>>;

/**
 * Adds up a scheme's bookings by hospital and day (每日自动汇总): stays by day of
 * discharge, visits by their own, of the services that are covered. Stays of
 * pregnancy and childbirth are `maternity`, all others `inpatient`. Care
 * elsewhere, pharmacies and village clinics are not in it: they have no daily
 * settlement with this pool. `R-T1`.
 *
 * @param chapters ICD-10 chapter of each row of the code book
 * @param method row in METHODS, by claim
 */
export function dailyBooked(
  { claims, outpatient }: Pick<YearRecord, "claims" | "outpatient">,
  method: Uint8Array,
  chapters: readonly string[],
  { scheme, hospitals, services }: {
    readonly scheme: number;
    readonly hospitals: number;
    readonly services: readonly T1Service[];
  },
): DailyBooked {
  const empty = () => new Float64Array(hospitals * DAYS);
  const booked = {
    dip: empty(),
    outpatient: empty(),
    chronic: empty(),
    other: empty(),
  };
  const dip = METHODS.indexOf("dip");
  const covered = Uint8Array.from(chapters, (chapter) =>
    services.includes(
        chapter === MATERNITY_CHAPTER ? "maternity" : "inpatient",
      )
      ? 1
      : 0);
  for (let i = 0; i < claims.rows; i++) {
    if (claims.scheme[i] !== scheme || covered[claims.code[i]!] === 0) continue;
    const h = claims.hospital[i]!;
    if (h >= hospitals) continue;
    const line = method[i] === dip ? booked.dip : booked.other;
    const at = h * DAYS + claims.day[i]!;
    line[at] = line[at]! + claims.fund[i]!;
  }
  weigh(claims.weight, booked.dip, booked.other);
  if (!services.includes("outpatient")) return booked;
  for (let i = 0; i < outpatient.rows; i++) {
    const h = outpatient.hospital[i]!;
    if (outpatient.scheme[i] !== scheme || h >= hospitals) continue;
    const line = outpatient.kind[i] === 0 ? booked.outpatient : booked.chronic;
    const at = h * DAYS + outpatient.day[i]!;
    line[at] = line[at]! + outpatient.fund[i]!;
  }
  return booked;
}
