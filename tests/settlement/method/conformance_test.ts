import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { ratio } from "../../../sim/base/ratio.ts";
import { averageMethod } from "../../../sim/settlement/method/average.ts";
import { bedDayMethod } from "../../../sim/settlement/method/bed_day.ts";
import { byItem } from "../../../sim/settlement/method/by_item.ts";
import { capitationMethod } from "../../../sim/settlement/method/capitation.ts";
import type {
  PaymentMethod,
  ServiceRows,
} from "../../../sim/settlement/method/payment_method.ts";
import { quotaMethod } from "../../../sim/settlement/method/quota.ts";
import { withinTotal } from "../../../sim/settlement/method/within_total.ts";

const HOSPITALS = 3;
const settings = { seed: 20251126, numRuns: 200 };

/** Every way to pay outside disease points, under several settings. */
const METHODS: Readonly<Record<string, PaymentMethod>> = {
  "by item": byItem,
  "by the day": bedDayMethod({
    tiers: [[30, 280], [60, 250], [null, 200]],
    lowRatio: 0.8,
    fundPart: "minusIP",
    budgetDays: null,
    excessRate: 0,
  }),
  "by the day within a total": bedDayMethod({
    tiers: [[10, 300], [null, 100]],
    lowRatio: 0,
    fundPart: "ratio",
    budgetDays: Float64Array.of(0, 40, 200),
    excessRate: 0.3,
  }),
  "by fixed amounts": quotaMethod({ ...band(), mode: "fixed" }),
  "up to an amount": quotaMethod({ ...band(), mode: "cap" }),
  "by a band": quotaMethod({ ...band(), fundPart: "ratio" }),
  "by item within a total": withinTotal([300_00, null, 90_000_00]),
  "by the mean": averageMethod({
    standard: [500_00, null, 20_000_00],
    share: 0.5,
    interval: 0.1,
  }),
  "by heads": capitationMethod({
    cap: Float64Array.of(1_000_000_00, 0, 50_000_01),
    referred: Float64Array.of(20_000_00, 0, 90_000_00),
    score: [ratio(95, 100), ratio(1), ratio(1)],
  }, { keep: 0.8, share: 0.6, interval: 0.1, deposit: 0.05 }),
};

function band() {
  return {
    mode: "band",
    fundPart: "minusIP",
    rewardShare: 0.3,
    rewardCap: 0.03,
    interval: 0.2,
    share: 0.5,
  } as const;
}

interface Service {
  readonly hospital: number;
  readonly month: number;
  readonly days: number;
  readonly cost: number;
  readonly share: number;
  readonly quota: number;
}

const anyService: fc.Arbitrary<Service> = fc.record({
  hospital: fc.nat(HOSPITALS - 1),
  month: fc.nat(11),
  days: fc.integer({ min: 1, max: 120 }),
  cost: fc.nat(50_000_00),
  share: fc.integer({ min: 0, max: 100 }),
  quota: fc.constantFrom(0, 4000_00, 9999_99),
});
const anyYear = fc.array(anyService, { maxLength: 30 });

function rowsOf(services: readonly Service[], weight = 1): ServiceRows {
  const column = (of: (service: Service) => number) =>
    Float64Array.from(services, of);
  return {
    rows: services.length,
    hospital: Uint16Array.from(services, (s) => s.hospital),
    month: Uint8Array.from(services, (s) => s.month),
    units: column(() => 1),
    days: Uint16Array.from(services, (s) => s.days),
    cost: column((s) => s.cost),
    booked: column((s) => Math.floor(s.cost * s.share / 100)),
    quota: column((s) => s.quota),
    weight,
  };
}

/** What each institution has of the year. */
function yearOf(method: PaymentMethod, services: ServiceRows): number[] {
  const { months, settled } = method(services, HOSPITALS);
  return Array.from(
    settled,
    (amount, h) =>
      months.subarray(h * 12, h * 12 + 12).reduce((a, b) => a + b, amount),
  );
}

for (const [name, method] of Object.entries(METHODS)) {
  Deno.test(`payment ${name} is whole fen, and no institution's year is below 0`, () => {
    fc.assert(
      fc.property(anyYear, (services) => {
        const { months, settled } = method(rowsOf(services), HOSPITALS);
        assertEquals([months.length, settled.length], [HOSPITALS * 12, 3]);
        assert([...months, ...settled].every(Number.isInteger));
        assert(months.every((fen) => fen >= 0));
        assert(yearOf(method, rowsOf(services)).every((fen) => fen >= 0));
      }),
      settings,
    );
  });

  Deno.test(`payment ${name} does not ask in which order services stand`, () => {
    fc.assert(
      fc.property(anyYear, (services) => {
        assertEquals(
          method(rowsOf([...services].reverse()), HOSPITALS),
          method(rowsOf(services), HOSPITALS),
        );
      }),
      settings,
    );
  });

  Deno.test(`payment ${name} pays an institution for its own services alone`, () => {
    fc.assert(
      fc.property(anyYear, fc.nat(HOSPITALS - 1), (services, h) => {
        const own = services.filter(({ hospital }) => hospital === h);
        assertEquals(
          yearOf(method, rowsOf(own))[h],
          yearOf(method, rowsOf(services))[h],
        );
      }),
      settings,
    );
  });
}

Deno.test("what is paid by item is what was booked, and so is a service without an amount or an institution without a standard", () => {
  fc.assert(
    fc.property(anyYear, (services) => {
      const free = services.map((s) => ({ ...s, quota: 0 }));
      const booked = yearOf(byItem, rowsOf(services));
      assertEquals(yearOf(METHODS["by a band"]!, rowsOf(free)), booked);
      assertEquals(
        yearOf(METHODS["by the mean"]!, rowsOf(services))[1],
        booked[1],
      );
      assertEquals(
        yearOf(METHODS["by heads"]!, rowsOf(services))[1],
        booked[1],
      );
    }),
    settings,
  );
});

Deno.test("days within the total are paid in full, and each day beyond it lowers what a day is paid", () => {
  const of = (budget: number) =>
    bedDayMethod({
      tiers: [[null, 300]],
      lowRatio: 0,
      fundPart: "ratio",
      budgetDays: Float64Array.of(budget, 0, 0),
      excessRate: 0,
    });
  const stay = {
    hospital: 0,
    month: 3,
    days: 20,
    cost: 8000_00,
    share: 70,
    quota: 0,
  };
  const year = rowsOf([stay, { ...stay, month: 9 }]);
  // Forty days at 300 yuan, seven tenths of it the fund's.
  assertEquals(yearOf(of(40), year)[0], 8400_00);
  assertEquals(yearOf(of(30), year)[0], 6300_00);
  assertEquals(yearOf(of(0), year)[0], 0);
  assertEquals([...of(30)(year, HOSPITALS).settled], [-2100_00, 0, 0]);
});

Deno.test("a row of a sample counts as many times as it stands for", () => {
  const service = {
    hospital: 1,
    month: 0,
    days: 30,
    cost: 9000_00,
    share: 60,
    quota: 8000_00,
  };
  for (const name of ["by item", "by the day", "up to an amount"]) {
    const method = METHODS[name]!;
    const one = yearOf(method, rowsOf([service]))[1]!;
    assert(one > 0);
    assertEquals(yearOf(method, rowsOf([service], 7))[1], 7 * one);
  }
});

Deno.test("what patients had elsewhere lowers what is kept, and a better score raises it", () => {
  const pay = (referred: number, score: number) =>
    yearOf(
      capitationMethod({
        cap: Float64Array.of(100_000_00, 0, 0),
        referred: Float64Array.of(referred, 0, 0),
        score: [ratio(score, 100), ratio(1), ratio(1)],
      }, { keep: 1, share: 0.6, interval: 0.1, deposit: 0.05 }),
      rowsOf([{
        hospital: 0,
        month: 0,
        days: 1,
        cost: 60_000_00,
        share: 100,
        quota: 0,
      }]),
    )[0]!;
  assertEquals(pay(0, 100), 100_000_00);
  assertEquals(pay(10_000_00, 90), 87_000_00);
  // 5,000 over: the fund shares six tenths.
  assertEquals(pay(45_000_00, 100), 58_000_00);
});
