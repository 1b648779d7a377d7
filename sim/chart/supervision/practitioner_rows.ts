import type { DoctorPoints, Sanction } from "../../model/ledger.ts";
import type { ScenarioResult } from "../../model/result.ts";
import { type Comparison, type Side, sides } from "../comparison.ts";
import { type DataTable, roleCell } from "../data_table.ts";

/** A side whose doctors were given points. */
export interface PointedSide extends Side {
  readonly doctors: DoctorPoints;
}

/** How many doctors came to some points within the year. */
export interface PointBin {
  /** Points; the last bin has all from there on. */
  readonly points: number;
  readonly doctors: number;
  /** Row of {@linkcode STATES}. */
  readonly state: number;
}

/** What points make of a doctor (支付资格状态): nothing yet, suspended, ended. */
export const STATES = ["kept", "suspended", "terminated"] as const;

/** An institution some of whose doctors are barred. */
export interface BarredRow {
  readonly side: PointedSide;
  readonly hospital: number;
  readonly suspended: number;
  readonly terminated: number;
  /** Share of its capacity that is lost next year, by points and other sanctions. */
  readonly lost: number;
}

/** Sides with doctors who have points (有记分的方案). */
export function pointedSides(comparison: Comparison): PointedSide[] {
  return sides(comparison).flatMap((side) => {
    const { doctors } = side.result.supervision;
    return doctors === undefined || doctors.rows === 0
      ? []
      : [{ ...side, doctors }];
  });
}

/** Doctors by points, from one to the edge at which qualification ends (记分分布). */
export function pointBins(doctors: DoctorPoints): PointBin[] {
  const { terminateAt, points } = doctors;
  const counts = new Array<number>(terminateAt + 1).fill(0);
  for (const own of points) counts[Math.min(own, terminateAt)]!++;
  return counts.flatMap((n, own) =>
    own === 0 ? [] : [{ points: own, doctors: n, state: stateOf(own, doctors) }]
  );
}

/** Institutions with barred doctors (停医师的机构), most first. */
export function barredRows(sided: readonly PointedSide[]): BarredRow[] {
  return sided.flatMap((side) => {
    const { doctors, result } = side;
    const byHospital = new Map<number, { n: [number, number] }>();
    for (let row = 0; row < doctors.rows; row++) {
      const state = stateOf(doctors.points[row]!, doctors);
      if (state === 0) continue;
      const h = doctors.hospital[row]!;
      const own = byHospital.get(h) ?? { n: [0, 0] };
      own.n[state - 1]!++;
      byHospital.set(h, own);
    }
    return [...byHospital].map((
      [hospital, { n: [suspended, terminated] }],
    ) => ({
      side,
      hospital,
      suspended,
      terminated,
      lost: 1 - (sanctionAt(result, hospital)?.capacityLeft ?? 1),
    }));
  }).sort((a, b) =>
    b.suspended + b.terminated - (a.suspended + a.terminated) ||
    a.hospital - b.hospital
  );
}

/** Row of {@linkcode STATES}: who reaches an edge is beyond it. `R-DOC`. */
function stateOf(
  points: number,
  { suspendAt, terminateAt }: Pick<DoctorPoints, "suspendAt" | "terminateAt">,
): number {
  return points >= terminateAt ? 2 : points >= suspendAt ? 1 : 0;
}

function sanctionAt(
  { supervision }: ScenarioResult,
  hospital: number,
): Sanction | undefined {
  return supervision.sanctions.find((own) => own.hospital === hospital);
}

/** The numbers of the figure: a doctor a row, with what his points make of him. */
export function practitionerPointsTable(comparison: Comparison): DataTable {
  return {
    columns: [
      "方案 side",
      "方案编号 scenario",
      "医疗机构 institution",
      "医师编号 doctor",
      "年度累计记分 points within the year",
      "支付资格 qualification",
      "机构次年剩余能力（1 = 100%） institution's capacity left next year (1 = 100%)",
    ],
    rows: pointedSides(comparison).flatMap(({ role, result, doctors }) =>
      Array.from({ length: doctors.rows }, (_, row) => [
        roleCell(role, comparison),
        result.scenario,
        result.hospitals.id[doctors.hospital[row]!]!,
        doctors.doctor[row]!,
        doctors.points[row]!,
        ["正常 kept", "暂停 suspended", "终止 ended"][
          stateOf(doctors.points[row]!, doctors)
        ]!,
        sanctionAt(result, doctors.hospital[row]!)?.capacityLeft ?? 1,
      ])
    ),
  };
}
