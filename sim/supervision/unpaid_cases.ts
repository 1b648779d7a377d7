import {
  type ClaimDetails,
  type Findings,
  OUT_OF_AREA,
  type Sanction,
  type Unpaid,
  UNPAID_CAUSES,
  type UnpaidCause,
} from "../model/ledger.ts";
import { type CaseValues, paidBy, wholeCase } from "./inspect/case_value.ts";
import type { Sanctioned } from "./sanctions.ts";
import type { Members, Stops } from "./stops.ts";

/** How cases that the fund does not pay are taken. */
export interface UnpaidTerms {
  /** `supervision.practitioner.emergency`: whether emergencies and rescue are paid all the same. */
  readonly emergency: boolean;
  /** Whether cases by points lose their points instead of money. */
  readonly inPoints: boolean;
}

/**
 * Cases that the fund does not pay (不予支付病例): discharged while the institution, its
 * suspended department or the doctor was without payment, from the day of the
 * sanction to the end of the year. Emergencies and rescue are paid as far as the
 * list tells them: emergency care before the admission, or days in intensive care.
 * What findings took of a case already is not taken again; without lists nobody
 * knows the doctors. What lies in the next year is not admitted there: see
 * `capacityLeft`. `R-DOC`, `R-PEN`.
 */
export function unpaidCases(
  year: CaseValues,
  details: Pick<ClaimDetails, "doctor" | "emergency" | "icuDays"> | null,
  stops: readonly Stops[],
  findings: Findings,
  { emergency, inPoints }: UnpaidTerms,
): Unpaid {
  const { claims } = year, { weight = 1 } = claims;
  const stopOf = new Map(stops.map((stop) => [stop.hospital, stop]));
  const taken = stops.length === 0 ? NOTHING : takenByClaim(findings);
  const rows: {
    readonly claim: number;
    readonly cause: number;
    readonly fund: number;
    readonly points: number;
  }[] = [];
  for (let i = 0; i < claims.rows && stops.length > 0; i++) {
    const h = claims.hospital[i]!;
    const stop = h === OUT_OF_AREA ? undefined : stopOf.get(h);
    if (stop === undefined || emergency && isEmergency(details, i)) continue;
    const cause = causeOf(stop, claims.day[i]!, details?.doctor[i] ?? null);
    if (cause === null) continue;
    const known = taken.get(i);
    const fund = Math.max(0, wholeCase(year, i) * weight - (known?.loss ?? 0));
    const points = inPoints && paidBy(year, i) === "points"
      ? Math.max(0, year.points[i]! * weight - (known?.points ?? 0))
      : 0;
    if (fund === 0 && points === 0) continue;
    rows.push({ claim: i, cause: UNPAID_CAUSES.indexOf(cause), fund, points });
  }
  return {
    rows: rows.length,
    claim: Uint32Array.from(rows, (row) => row.claim),
    hospital: Uint16Array.from(rows, (row) => claims.hospital[row.claim]!),
    cause: Uint8Array.from(rows, (row) => row.cause),
    fund: Float64Array.from(rows, (row) => row.fund),
    points: Float64Array.from(rows, (row) => row.points),
  };
}

/** Sanctions with the cases that they cost their institutions in the year. */
export function withUnpaid(
  sanctions: Sanctioned["sanctions"],
  { rows, hospital, fund }: Unpaid,
  weight: number,
): Sanction[] {
  return sanctions.map((own) => {
    let cases = 0, fen = 0;
    for (let row = 0; row < rows; row++) {
      if (hospital[row] !== own.hospital) continue;
      cases += weight;
      fen += fund[row]!;
    }
    return { ...own, unpaidCases: cases, unpaid: fen };
  });
}

interface Taken {
  readonly loss: number;
  readonly points: number;
}
const NOTHING: ReadonlyMap<number, Taken> = new Map();

function takenByClaim(
  { rows, claim, loss, points }: Findings,
): ReadonlyMap<number, Taken> {
  const taken = new Map<number, Taken>();
  for (let row = 0; row < rows; row++) {
    if (loss[row] === 0 && points[row] === 0) continue;
    const before = taken.get(claim[row]!);
    taken.set(claim[row]!, {
      loss: loss[row]! + (before?.loss ?? 0),
      points: points[row]! + (before?.points ?? 0),
    });
  }
  return taken;
}

function causeOf(
  { ended, department, doctors }: Stops,
  day: number,
  doctor: number | null,
): UnpaidCause | null {
  if (ended !== null && day >= ended) return "terminated";
  if (doctor === null) return null;
  if (
    department !== null && day >= department.from && day < department.until &&
    isMember(department.members, doctor)
  ) return "suspended";
  return doctors.some((bar) =>
      bar.person === doctor && day >= bar.from && day < bar.until
    )
    ? "doctor"
    : null;
}

function isMember(members: Members | null, doctor: number): boolean {
  return members !== null && doctor >= members.first && doctor < members.after;
}

function isEmergency(
  details: Pick<ClaimDetails, "emergency" | "icuDays"> | null,
  i: number,
): boolean {
  return details !== null &&
    (details.emergency[i]! > 0 || details.icuDays[i]! > 0);
}
