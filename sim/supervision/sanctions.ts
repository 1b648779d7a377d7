import { shareExactly } from "../base/fen.ts";
import {
  type Act,
  ACTS,
  BLAMELESS,
  type DoctorPoints,
  FINDING_OUTCOMES,
  type Findings,
  LEADS,
  type Sanction,
} from "../model/ledger.ts";
import { doctorPoints } from "./doctor_points.ts";
import {
  type PenaltyArticle,
  penaltyOf,
  type PenaltyOptions,
} from "./penalties.ts";
import {
  actPoints,
  type Bar,
  capacityLeft,
  type PractitionerActs,
  practitionerBars,
  type PractitionerOptions,
} from "./practitioner_points.ts";
import {
  departmentOf,
  isStopped,
  type Stops,
  stopsOf,
  suspendedNextYear,
  YEAR,
} from "./stops.ts";

/** `supervision.penalty.*`, `.practitioner.*` and `.tips` of the registry; money in fen. */
export interface SanctionOptions {
  readonly penalty: PenaltyOptions;
  /** From this confirmed loss on an institution is fined. */
  readonly fineFrom: number;
  /** From this share of booked fund on it is talked to. */
  readonly talkFrom: number;
  /** From what it gives back and is fined on it is made public. */
  readonly exposeFrom: number;
  readonly departmentShare: number;
  readonly practitioner: PractitionerOptions;
  /** Losses of one act at which the bands of points begin, the first at nothing. */
  readonly bands: readonly [number, number, number, number];
  readonly reward: { readonly share: number; readonly most: number };
}

/** What sanctions are reckoned from beside the findings. */
export interface SanctionYear {
  readonly year: number;
  /** Attending doctor by claim; `null` where lists were not filled. */
  readonly doctor: Uint16Array | null;
  /** Doctors by institution. */
  readonly doctors: Uint16Array;
  /** Fund booked by institution, fen. */
  readonly booked: Float64Array;
  /** Stays that a case of a sample stands for; 1 where left out. */
  readonly weight?: number;
}

/** What a year's findings come to for institutions; cases that are not paid follow when the days are known. */
export interface Sanctioned {
  readonly findings: Findings;
  readonly sanctions: readonly Omit<Sanction, "unpaid" | "unpaidCases">[];
  /** Who is without the fund's payment, and when; those that nobody stopped are left out. */
  readonly stops: readonly Stops[];
  /** Left out where lists name no doctors. */
  readonly doctors?: DoctorPoints;
  readonly rewards: number;
}

/** Acts that are fraud (骗保, article 40); the others are breaches (article 38). */
const FRAUD: readonly Act[] = ["drugResale", "impersonation", "herbs"];

const of = (outcome: typeof FINDING_OUTCOMES[number]) =>
  FINDING_OUTCOMES.indexOf(outcome);
const INTERCEPTED = of("intercepted"), CONFIRMED = of("confirmed");
const CORRECTED = of("corrected");

/**
 * What institutions and their doctors bear for a year's findings (处理处罚): losses
 * that inspectors confirmed are fined by article once they reach the edge, the
 * fine shared by losses; doctors get points for each act. What a rule refused or
 * an institution gave back is not fined. `R-PEN`, `R-DOC`.
 */
export function sanctionsOf(
  findings: Findings,
  year: SanctionYear,
  options: SanctionOptions,
): Sanctioned {
  const n = year.booked.length, fine = new Float64Array(findings.rows);
  const rows = Array.from({ length: n }, () => [] as number[]);
  for (let row = 0; row < findings.rows; row++) {
    if (findings.loss[row]! > 0 || findings.outcome[row] === CONFIRMED) {
      rows[findings.hospital[row]!]!.push(row);
    }
  }
  const own = rows.flatMap((own, h) =>
    own.length === 0 ? [] : [sanctionOf(findings, own, h, year, options, fine)]
  );
  return {
    findings: { ...findings, fine },
    sanctions: own.map(({ sanction }) => sanction),
    stops: own.map(({ stops }) => stops).filter(isStopped),
    ...(year.doctor === null ? {} : {
      doctors: doctorPoints(
        rows.map((own) => actsOf(findings, own, year.doctor!, year, options)),
        options.practitioner,
      ),
    }),
    rewards: rewardsOf(findings, options.reward),
  };
}

function sanctionOf(
  findings: Findings,
  all: readonly number[],
  hospital: number,
  year: SanctionYear,
  options: SanctionOptions,
  fine: Float64Array,
): {
  readonly sanction: Sanctioned["sanctions"][number];
  readonly stops: Stops;
} {
  const rows = all.filter((row) => isBlamed(findings, row));
  const lossOf = (outcome: number) =>
    rows.reduce(
      (sum, row) =>
        findings.outcome[row] === outcome ? sum + findings.loss[row]! : sum,
      0,
    );
  const confirmed = lossOf(CONFIRMED), corrected = lossOf(CORRECTED);
  // Days that are paid otherwise come back; nobody is fined or talked to for them.
  const converted = all.reduce(
    (sum, row) => isBlamed(findings, row) ? sum : sum + findings.loss[row]!,
    0,
  );
  const penalties = confirmed < options.fineFrom
    ? []
    : (["article38", "article40"] as const).map((article) => {
      const under = rows.filter((row) =>
        findings.outcome[row] === CONFIRMED &&
        articleOf(findings.act[row]!) === article
      );
      const losses = under.map((row) => findings.loss[row]!);
      const penalty = penaltyOf(
        losses.reduce((a, b) => a + b, 0),
        article,
        options.penalty,
      );
      shareExactly(penalty.toTreasury, losses)
        .forEach((part, k) => fine[under[k]!] = part);
      const closed = under.map((row) => ({
        closed: findings.closed[row]!,
        loss: findings.loss[row]!,
      }));
      return { ...penalty, losses: closed };
    });
  const fined = penalties.reduce((sum, p) => sum + p.toTreasury, 0);
  const suspendedMonths = Math.max(
    0,
    ...penalties.map((p) => p.suspendedMonths),
  );
  const terminated = penalties.some((p) => p.terminated);
  const { bars, points } = doctorsOf(findings, rows, year, options);
  const doctors = year.doctors[hospital]!;
  const left = capacityLeft(bars, doctors, YEAR, 2 * YEAR);
  const stops = stopsOf(
    { hospital, doctors: bars },
    penalties,
    options.penalty,
    departmentOf(
      lossByDoctor(findings, rows, year.doctor),
      doctors,
      options.departmentShare,
    ),
  );
  const sanction = {
    hospital,
    refused: lossOf(INTERCEPTED),
    returned: confirmed + corrected + converted,
    corrected,
    fine: fined,
    talk: confirmed > 0 &&
      confirmed >= options.talkFrom * year.booked[hospital]!,
    suspendedMonths,
    terminated,
    referred: penalties.some((p) => p.referred),
    exposed: fined > 0 && confirmed + fined >= options.exposeFrom,
    barred: new Set(bars.map(({ person }) => person)).size,
    doctorPoints: points,
    capacityLeft: terminated
      ? 0
      : left * (1 - options.departmentShare * suspendedNextYear(stops)),
  };
  return { sanction, stops };
}

/** Confirmed losses by the doctor of the case, fen; none where lists were not filled. */
function lossByDoctor(
  { outcome, claim, loss }: Findings,
  rows: readonly number[],
  doctor: Uint16Array | null,
): ReadonlyMap<number, number> {
  const sums = new Map<number, number>();
  for (const row of rows) {
    if (doctor === null || outcome[row] !== CONFIRMED) continue;
    const who = doctor[claim[row]!]!;
    sums.set(who, (sums.get(who) ?? 0) + loss[row]!);
  }
  return sums;
}

function isBlamed({ act }: Findings, row: number): boolean {
  return !BLAMELESS.includes(ACTS[act[row]!]!);
}

function articleOf(act: number): PenaltyArticle {
  return FRAUD.includes(ACTS[act]!) ? "article40" : "article38";
}

/** Points of an institution's doctors and whom they bar; the attending doctor bears the main responsibility. */
function doctorsOf(
  findings: Findings,
  rows: readonly number[],
  year: SanctionYear,
  options: SanctionOptions,
): { readonly bars: readonly Bar[]; readonly points: number } {
  const { doctor } = year;
  if (doctor === null) return { bars: [], points: 0 };
  const acts = actsOf(findings, rows, doctor, year, options);
  return {
    bars: practitionerBars(acts, options.practitioner),
    points: acts.points.reduce((a, b) => a + b, 0),
  };
}

/** What an institution's doctors are given points for, by the day on which it was known. */
function actsOf(
  findings: Findings,
  rows: readonly number[],
  doctor: Uint16Array,
  { year, weight = 1 }: Pick<SanctionYear, "year" | "weight">,
  { bands }: Pick<SanctionOptions, "bands">,
): PractitionerActs {
  const acts = rows
    .filter((row) =>
      findings.outcome[row] === CONFIRMED && findings.loss[row]! > 0 &&
      isBlamed(findings, row)
    )
    .toSorted((a, b) => findings.closed[a]! - findings.closed[b]!);
  return {
    rows: acts.length,
    day: Int32Array.from(acts, (row) => findings.closed[row]!),
    year: Uint16Array.from(
      acts,
      (row) => year + Math.floor(findings.closed[row]! / YEAR),
    ),
    person: Uint32Array.from(acts, (row) => doctor[findings.claim[row]!]!),
    points: Uint8Array.from(acts, (row) => {
      // Bands are of one act: what a case of a sample stands for is as many.
      const own = findings.loss[row]! / weight;
      const band = bands.findLastIndex((from) => own >= from);
      return actPoints(band as 0 | 1 | 2 | 3, "main");
    }),
  };
}

/** Rewards of those who reported what was confirmed, fen, out of the treasury (举报奖励). */
function rewardsOf(
  { rows, rules, rule, outcome, loss }: Findings,
  { share, most }: SanctionOptions["reward"],
): number {
  const tip = rules.length - LEADS.length + LEADS.indexOf("tipOff");
  let fen = 0;
  for (let row = 0; row < rows; row++) {
    if (rule[row] !== tip || outcome[row] !== CONFIRMED) continue;
    fen += Math.min(most, Math.round(loss[row]! * share));
  }
  return fen;
}
