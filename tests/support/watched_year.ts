import { purposeKey, rootKey } from "../../sim/base/streams.ts";
import {
  type ClaimEvidence,
  type Claims,
  type Inspector,
  INSPECTORS,
  METHODS,
} from "../../sim/model/ledger.ts";
import type { ScreenRule } from "../../sim/model/screens.ts";
import { MARK, PLANT, type Truth } from "../../sim/model/world.ts";
import { openWindow } from "../../sim/run/supervision/open_window.ts";
import {
  type InspectionPlan,
  teamCapacity,
} from "../../sim/supervision/inspect/teams.ts";
import {
  supervise,
  type Supervised,
  type SupervisedYear,
  type SuperviseOptions,
} from "../../sim/supervision/supervise.ts";
import { testRandom } from "./random.ts";

/** A small year of claims with what is true of them; some of everything is wrong. */
export function watchedYear(
  rows = 3000,
  hospitals = 6,
): { readonly year: SupervisedYear; readonly truth: Required<Truth> } {
  const random = testRandom(7);
  const column = <
    T extends Uint8Array | Uint16Array | Uint32Array | Int32Array,
  >(
    room: T,
    of: (i: number) => number,
  ): T => {
    for (let i = 0; i < rows; i++) room[i] = of(i);
    return room;
  };
  const cost = column(
    new Int32Array(rows),
    () => random.whole(1_000_00, 20_000_00),
  );
  const claims: Claims = {
    rows,
    person: column(new Uint32Array(rows), (i) => Math.floor(i / 2)),
    hospital: column(
      new Uint16Array(rows),
      (i) => Math.floor(i / 2) % hospitals,
    ),
    scheme: column(new Uint8Array(rows), (i) => Math.floor(i / 2) % 2),
    county: new Uint8Array(rows),
    day: column(
      new Uint16Array(rows),
      (i) => i % 2 === 0 ? random.whole(3, 180) : random.whole(181, 364),
    ),
    los: column(new Uint16Array(rows), () => random.whole(1, 20)),
    code: column(new Uint16Array(rows), () => random.whole(0, 2)),
    cost,
    selfPaid: column(new Int32Array(rows), (i) => Math.floor(cost[i]! / 10)),
    fund: column(new Int32Array(rows), (i) => Math.floor(cost[i]! * 0.6)),
    catastrophic: new Int32Array(rows),
  };
  const marks = [
    0,
    0,
    0,
    0,
    MARK.upcoded,
    MARK.lowIndication,
    MARK.padded,
    MARK.split,
  ];
  const plants = [0, 0, 0, 0, 0, PLANT.drugResale, PLANT.impersonation];
  const truth: Required<Truth> = {
    destination: new Uint8Array(rows),
    severity: new Uint8Array(rows),
    marks: column(
      new Uint16Array(rows),
      () => marks[random.whole(0, marks.length - 1)]!,
    ),
    code: claims.code.slice(),
    cost: cost.slice(),
    planted: column(
      new Uint8Array(rows),
      () => plants[random.whole(0, plants.length - 1)]!,
    ),
    plantedAmount: column(
      new Int32Array(rows),
      (i) => Math.floor(cost[i]! / 2),
    ),
  };
  for (let i = 0; i < rows; i++) {
    if (truth.marks[i] === MARK.upcoded) truth.code[i] = claims.code[i]! + 1;
    if (truth.marks[i] === MARK.padded) truth.cost[i] = cost[i]! - 50_00;
    if (truth.planted[i] === 0) truth.plantedAmount[i] = 0;
  }
  const evidence: ClaimEvidence = {
    packCode: column(new Uint32Array(rows), (i) => i + 1),
    packAmount: column(new Int32Array(rows), (i) => Math.floor(cost[i]! / 4)),
    identity: column(
      new Uint8Array(rows),
      (i) => (truth.planted[i]! & PLANT.impersonation) !== 0 ? 2 : 1,
    ),
    uploadDays: column(new Uint8Array(rows), () => random.whole(1, 8)),
    repeatTests: new Uint8Array(rows),
    repeatAmount: new Int32Array(rows),
    otherSex: new Uint8Array(rows),
    otherSexAmount: new Int32Array(rows),
    herbs: new Int32Array(rows),
    dental: new Int32Array(rows),
    orderDays: claims.los.slice(),
    bedItems: new Uint8Array(rows).fill(1),
    nearVisits: new Int32Array(rows),
    nearFund: new Int32Array(rows),
  };
  return {
    truth,
    year: {
      claims,
      evidence,
      details: null,
      codes: {
        category: ["A01", "B02", "C03", "D04"],
        treatmentClass: new Uint8Array(4),
      },
      cases: {
        method: new Uint8Array(rows).fill(METHODS.indexOf("dip")),
        group: claims.code.slice(),
      },
      hospitals: { level: Uint8Array.from([3, 3, 2, 2, 1, 1]) },
      reference: () => 10_000_00,
      points: column(
        new Uint32Array(rows),
        () => random.whole(100_0000, 2000_0000),
      ) as unknown as Float64Array,
      value: [{ num: 1000n, den: 1n }, { num: 900n, den: 1n }],
      count: hospitals,
    },
  };
}

/** Teams of as many days; each looks at four cases a day and finds half of what is there. */
export function teamsOf(
  days: number,
  hit = 0.5,
): InspectionPlan["teams"] {
  return Object.fromEntries(
    INSPECTORS.map((who) => [who, { days, casesPerDay: 4, hit, cost: 500 }]),
  ) as unknown as Readonly<
    Record<Inspector, InspectionPlan["teams"]["agency"]>
  >;
}

/** A plan in which all ways have their part. */
export function planOf(teams: InspectionPlan["teams"]): InspectionPlan {
  return {
    teams,
    effort: 1,
    ways: {
      sampled: 0.3,
      targeted: 0.3,
      announced: 0.1,
      unannounced: 0.2,
      crossArea: 0.1,
      herbs: 0,
      dental: 0,
    },
    visit: {
      cases: 50,
      unsuspected: 0.5,
      hidden: 0.3,
      strangers: 1.2,
      travel: 1.5,
    },
  };
}

/** Supervises the year, with what really happened behind the window. */
export function watch(
  { year, truth }: ReturnType<typeof watchedYear>,
  screens: readonly ScreenRule[],
  plan: InspectionPlan | null,
  more: Partial<SuperviseOptions> & { readonly selfCheck?: number } = {},
): Supervised {
  const key = purposeKey(rootKey("watched"), "supervision", 2025);
  return supervise(
    year,
    {
      screens,
      plan,
      mistaken: 0,
      appeal: { share: 0.5, days: 20 },
      inPoints: false,
      multiple: 1,
      longStay: {
        after: 60,
        tiers: [[30, 280], [60, 250], [null, 200]],
        lowRatio: 0.8,
      },
      key,
      ...more,
    },
    {
      ...openWindow(year.claims, truth, {
        capacity: INSPECTORS.map((who) =>
          plan === null ? 0 : teamCapacity(plan, who, year.claims.weight ?? 1)
        ),
        necessity: 0.5,
        tips: { fraud: 0.05, mistaken: 0 },
        selfCheck: more.selfCheck ?? 0,
        key,
      }),
      // Whatever the record supports is worth three quarters.
      regroup: (rows) => ({
        points: Float64Array.from(
          rows,
          (i) => Math.floor(year.points[i]! * 0.75),
        ),
      }),
    },
  );
}
