import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { dayNumber, monthEnd } from "../../../sim/base/calendar.ts";
import { sum } from "../../../sim/base/sum.ts";
import { countyShares } from "../../../sim/settlement/pool/county_shares.ts";
import { pooledCash } from "../../../sim/settlement/pool/pooled_cash.ts";
import {
  type PooledYear,
  pooledYear,
  type PoolOptions,
} from "../../../sim/settlement/pool/pooled_year.ts";

const settings = { seed: 20251126, numRuns: 200 };
const JUNE = 5, AUGUST = 7;

/** Day numbers of 2021: income by the 12th, transfer by the 15th, subsidies on 30 June. */
const FIRST = dayNumber("2021-01-01");
const ends = Array.from({ length: 12 }, (_, m) => monthEnd(2021, m));
const DATES = {
  first: FIRST,
  income: ends.map((_, m) => monthEnd(2021, m - 1) + 12),
  transfer: ends.map((_, m) => monthEnd(2021, m - 1) + 15),
  monthEnd: ends,
  own: [ends[5]!, ends[5]!, ends[5]!],
};

/** Three counties alike: 1,200 a month of financing, 1,000 of benefits; a fifth is subsidy, half of that the county's. */
function year(options: Partial<PoolOptions> = {}, opening = 0): PooledYear {
  return {
    scheme: "resident",
    opening,
    ids: ["east", "west", "south"],
    dates: DATES,
    insured: Float64Array.of(10, 10, 10),
    financing: new Float64Array(36).fill(1200),
    other: 0,
    spending: new Float64Array(36).fill(1000),
    spent: 36_000,
    before: { income: 40_000, spent: 36_000 },
    options: {
      share: { by: "netGap" },
      surplusFirst: true,
      feesBefore: false,
      held: new Uint8Array(36),
      targets: null,
      targetGrowth: 0.08,
      subsidyShare: 0.2,
      ownPart: 0.5,
      due: JUNE,
      late: [0, 0, 0],
      effort: [1, 1, 1],
      turnoverMonths: 1,
      gaps: [0, 0, 0],
      ...options,
    },
  };
}

Deno.test("a county tops up what it collected too little, overdue subsidies come off its transfers, an old gap is filled in full", () => {
  const { counties, gap } = pooledYear(year({
    effort: [0.5, 1, 1],
    late: [0, 7, 0],
    gaps: [0, 0, 700],
  }));
  assertEquals(counties.map(({ target }) => target), [14_400, 14_400, 14_400]);
  // Half of the levied 960 a month is missing.
  assertEquals(
    counties.map(({ collected }) => collected),
    [8640, 14_400, 14_400],
  );
  assertEquals(counties.map(({ topUp }) => topUp), [5760, 0, 0]);
  assertEquals(counties.map(({ overdue }) => overdue), [0, 1440, 0]);
  assertEquals(counties.map(({ before }) => before), [0, 0, 700]);
  assertEquals(counties.map(({ bill }) => bill), [5760, 1440, 700]);
  assertEquals(gap, 36_000 - 37_440);
});

Deno.test("a county two months late on its June subsidy delays payments that are named", () => {
  // The first county has most of the money, and half of it is its subsidy.
  const financing = new Float64Array(36).fill(3000, 0, 12).fill(300, 12);
  const play = (late: readonly number[]) =>
    pooledYear({
      ...year({ subsidyShare: 0.5, ownPart: 1, late }),
      financing,
    }).late;
  const before = play([0, 0, 0]), after = play([2, 0, 0]);
  const key = ({ county, month }: typeof before[number]) =>
    `${county}/${month}`;
  const months = (late: typeof before) =>
    new Map(late.map((own) => [key(own), own.months ?? 12]));
  const [was, is] = [months(before), months(after)];
  assert([...was].every(([one, late]) => (is.get(one) ?? 0) >= late));
  const later = [...is].filter(([one, late]) => late > (was.get(one) ?? 0));
  assert(later.length > 0, "some payment is later");
  assert(
    later.every(([one]) => Number(one.split("/")[1]) <= AUGUST),
    "no benefits of after August are",
  );
});

Deno.test("shares sum to what is missing to the fen, and nobody pays who spent within its income", () => {
  const anyCounty = fc.record({
    target: fc.nat(1e9),
    collected: fc.nat(1e9),
    spent: fc.nat(1e9),
  });
  fc.assert(
    fc.property(
      fc.array(anyCounty, { minLength: 1, maxLength: 18 }),
      fc.constantFrom(0, 0.25, 1),
      (counties, alpha) => {
        const net = countyShares(counties, { by: "netGap" });
        const mixed = countyShares(counties, { by: "alpha", alpha });
        assertEquals(sum(net.shares), net.left);
        assertEquals(sum(mixed.shares), mixed.left);
        assertEquals(
          net.left,
          Math.max(0, net.gap - sum(net.topUp)),
        );
        if (counties.every(({ target, collected }) => collected >= target)) {
          assertEquals([...mixed.shares], [...net.shares]);
        }
        counties.forEach(({ spent, collected }, c) => {
          if (net.left > 0 && spent <= collected) {
            assert(net.shares[c] === 0 || sum(net.shares) === 0);
          }
        });
      },
    ),
    settings,
  );
});

Deno.test("a pooled year pays what it owes or says what is late, and loses no fen", () => {
  const fen = fc.nat(1e6);
  fc.assert(
    fc.property(
      fc.record({
        opening: fen,
        income: fc.array(fen, { minLength: 12, maxLength: 12 }),
        turnover: fc.array(fen, { minLength: 2, maxLength: 2 }),
        spending: fc.array(fen, { minLength: 24, maxLength: 24 }),
      }),
      ({ opening, income, turnover, spending }) => {
        const { balance, transfers, late } = pooledCash({
          opening,
          income: Float64Array.from(income),
          turnover: Float64Array.from(turnover),
          spending: Float64Array.from(spending),
        });
        assertEquals(
          opening + sum(income),
          balance[11]! + sum(transfers),
        );
        assert(balance.every((own) => own >= 0));
        assert(late.every(({ amount }) => amount > 0));
        assertEquals(
          new Set(late.map((l) => `${l.county}/${l.month}`)).size,
          late.length,
        );
        // A month at a time, everything paid by the next: turnover money covers it.
        if (late.length === 0) {
          assert(
            sum(transfers) >= sum(spending) - spending[11]! - spending[23]!,
          );
        }
      },
    ),
    settings,
  );
});

Deno.test("what single purses are short of together is never less than what the pool is", () => {
  const fen = fc.nat(1e6);
  fc.assert(
    fc.property(
      fc.array(fen, { minLength: 36, maxLength: 36 }),
      fc.array(fen, { minLength: 36, maxLength: 36 }),
      fen,
      (financing, spending, opening) => {
        const sheet = pooledYear({
          ...year({}, opening),
          financing: Float64Array.from(financing),
          spending: Float64Array.from(spending),
          spent: sum(spending),
        });
        assert(sheet.shortAlone >= sheet.shortPooled);
      },
    ),
    settings,
  );
});
