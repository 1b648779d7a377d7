import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { parseDecimal, type Ratio, ratio } from "../../sim/base/ratio.ts";
import { fundPoints } from "../../sim/points/fund_points.ts";
import { cell } from "../../sim/model/ledger.ts";
import {
  settlementValue,
  type ValueInput,
  type ValueOptions,
} from "../../sim/settlement/value/settlement_value.ts";
import { type PlainPool, plainStandards } from "./plain_value.ts";

const yuan = (max: number) =>
  fc.integer({ min: 0, max }).map((n) => `${Math.floor(n / 100)}.${n % 100}`);
const points = (max: number) =>
  fc.nat(max).map((n) =>
    `${Math.floor(n / 1e4)}.${String(n % 1e4).padStart(4, "0")}`
  );
const times = fc.integer({ min: 0, max: 200 }).map((n) => String(n / 100));
const fen = (max: number) => fc.nat(max).map(BigInt);

const cases = fc.array(
  fc.record({ P: points(50_0000), J: fen(3_000_00), other: fen(3_000_00) })
    .map(({ P, J, other }) => ({ P, J, C: J + other })),
  { maxLength: 4 },
);
/** A hospital whose year is its cases; one without cases has nothing. */
const hospital = fc.record({
  cases,
  growth: fc.integer({ min: 60, max: 140 }),
  severity: fc.integer({ min: 0, max: 100 }),
  rigid: fc.integer({ min: 0, max: 90 }),
}).map(({ cases, growth, severity, rigid }) => {
  const P4 = cases.reduce((sum, { P }) => sum + Math.round(Number(P) * 1e4), 0);
  const J = cases.reduce((sum, c) => sum + c.J, 0n);
  const C = cases.reduce((sum, c) => sum + c.C, 0n);
  const text = (p4: number) => (p4 / 1e4).toFixed(4);
  return {
    cases,
    P: text(P4),
    J,
    IP: C - J,
    P0: text(Math.round(P4 * growth / 100)),
    severe: text(Math.round(P4 * severity / 100)),
    rigid: C * BigInt(rigid) / 100n,
  };
});

const pools: fc.Arbitrary<PlainPool> = fc.record({
  tightness: fc.integer({ min: 60, max: 140 }),
  hospitals: fc.array(hospital, { minLength: 1, maxLength: 7 }),
  method: fc.constantFrom(
    "fund" as const,
    "totalMinusIndividual" as const,
    "totalTimesRatio" as const,
  ),
  level: fc.constantFrom("hospital" as const, "case" as const, "pool" as const),
  mode: fc.constantFrom(
    "floating" as const,
    "floating" as const,
    "fixed" as const,
    "elastic" as const,
    "elastic" as const,
  ),
  fixed: yuan(3000),
  floor: fc.option(times),
  cap: fc.option(times),
  timesB: fc.boolean(),
  b: fc.integer({ min: 100, max: 6000 }).map((n) => String(n / 100)),
  rho: fc.integer({ min: 30, max: 90 }).map((n) => `0.${n}`),
  form: fc.constantFrom(
    "volume" as const,
    "severity" as const,
    "cost" as const,
  ),
  baseShare: fc.constantFrom("0.7", "0.8", "1", "1.1"),
  f: fc.option(times),
  limit: fc.option(times),
  planned: fc.boolean(),
}).map(({ tightness, ...pool }) => {
  const J = pool.hospitals.reduce((sum, h) => sum + h.J, 0n);
  const all = pool.hospitals.some(({ P0 }) => Number(P0) > 0) && J > 0n;
  return {
    ...pool,
    F: J * BigInt(tightness) / 100n,
    // Without anything to stand on the engine lets the value float, which is another test.
    mode: pool.mode === "elastic" && !all ? "floating" : pool.mode,
    floor: pool.mode === "floating" ? pool.floor : null,
    cap: pool.mode === "floating" && !(Number(pool.floor) > Number(pool.cap))
      ? pool.cap
      : null,
  };
});

/** The same pool as the engine takes it. */
function engine(pool: PlainPool): bigint[] {
  const column = <T>(of: (h: PlainPool["hospitals"][number]) => T) =>
    pool.hospitals.map(of);
  const p4 = (text: string) => Math.round(Number(text) * 1e4);
  const input: ValueInput = {
    fund: Number(pool.F),
    points4: Float64Array.from(column(({ P }) => p4(P))),
    booked: Float64Array.from(column(({ J }) => Number(J))),
    individual: Float64Array.from(column(({ IP }) => Number(IP))),
    lastRatio: parseDecimal(pool.rho),
    yearStart: fenPerPoint(pool.b),
    caseRatio: caseRatios(pool),
    lastPoints: Float64Array.from(column(({ P0 }) => p4(P0))),
    severe: Float64Array.from(column(({ severe }) => p4(severe))),
    rigid: Float64Array.from(column(({ rigid }) => Number(rigid))),
  };
  const number = (text: string | null) => text === null ? null : Number(text);
  const unit = pool.timesB ? "timesB" as const : "yuan" as const;
  const options: ValueOptions = {
    method: pool.method,
    ratioLevel: pool.level,
    mode: pool.mode,
    fixed: Number(pool.fixed),
    bounds: { floor: number(pool.floor), cap: number(pool.cap), unit },
    elastic: {
      form: pool.form,
      baseShare: Number(pool.baseShare),
      f: number(pool.f),
      unit,
      cap: number(pool.limit),
      incrementBudget: pool.planned ? "planned" : "realised",
    },
  };
  return Array.from(settlementValue(input, options).standard, BigInt);
}

/** Σ P·J/C ÷ ΣP as the points stage adds it up. */
function caseRatios({ hospitals }: PlainPool): (Ratio | null)[] {
  const rows = hospitals.flatMap(({ cases }, h) =>
    cases.map((c) => ({ ...c, h }))
  );
  const zeros = () => new Uint8Array(rows.length);
  const sums = fundPoints(
    {
      rows: rows.length,
      hospital: Uint16Array.from(rows, ({ h }) => h),
      scheme: zeros(),
      day: new Uint16Array(rows.length),
      cost: Int32Array.from(rows, ({ C }) => Number(C)),
      fund: Int32Array.from(rows, ({ J }) => Number(J)),
    } as unknown as Parameters<typeof fundPoints>[0],
    { method: zeros(), group: new Uint16Array(rows.length) },
    {
      points: Float64Array.from(rows, ({ P }) => Math.round(Number(P) * 1e4)),
      zone: zeros(),
    },
    hospitals.length,
  );
  return hospitals.map(({ P }, h) => {
    const P4 = BigInt(Math.round(Number(P) * 1e4));
    return P4 === 0n ? null : ratio(sums[cell(h, 0, 0)]!, P4 << 128n);
  });
}

function fenPerPoint(yuan: string): Ratio {
  const { num, den } = parseDecimal(yuan);
  return ratio(num * 100n, den);
}

Deno.test("a second computation of R-PVS and R-PVE agrees to the fen on 2,000 random pools", () => {
  const met = new Map<string, number>();
  fc.assert(
    fc.property(pools, (pool) => {
      const { method, level, mode, form } = pool;
      const kind = [
        method,
        ...(method === "totalTimesRatio" ? [level] : []),
        mode,
        ...(mode === "elastic" ? [form] : []),
      ].join(" ");
      met.set(kind, (met.get(kind) ?? 0) + 1);
      assertEquals(engine(pool), plainStandards(pool));
    }),
    { seed: 20260101, numRuns: 2000 },
  );
  // Two methods and three levels, each floating, fixed and in three elastic forms.
  assertEquals(met.size, 25);
  for (const [kind, n] of met) assert(n >= 10, `${kind}: ${n} pools`);
});
