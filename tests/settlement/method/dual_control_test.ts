import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { dualTable } from "../../../sim/analysis/dual_table.ts";
import { ratio } from "../../../sim/base/ratio.ts";
import { METHODS, OUT_OF_AREA } from "../../../sim/model/ledger.ts";
import { dualSection } from "../../../sim/report/dual_section.ts";
import {
  type DualControl,
  dualYear,
  payDual,
} from "../../../sim/settlement/method/dual_control.ts";
import { repeatAdmissions } from "../../../sim/settlement/method/repeat_admissions.ts";
import { dualSteps } from "../../../sim/study/explain/hospital/dual_steps.ts";
import { rehearseQuietly, smallPlans } from "../../support/small_city.ts";

const SEED = 20130101;
const year = fc.record({
  heads: fc.integer({ min: 1, max: 9000 }),
  more: fc.nat(4000),
  cost: fc.integer({ min: 2 ** 24, max: 2 ** 40 }),
  vStd: fc.integer({ min: 100, max: 300 }),
  aStd: fc.integer({ min: 1000_00, max: 30000_00 }),
  rho: fc.integer({ min: 0, max: 100 }),
  justified: fc.nat(4000),
});

type Drawn = typeof year extends fc.Arbitrary<infer T> ? T : never;
const input = ({ heads, more, cost, vStd, aStd, rho, justified }: Drawn) => ({
  heads,
  admissions: heads + more,
  cost,
  vStd: ratio(vStd, 100),
  aStd: ratio(aStd),
  justified: ratio(Math.min(justified, more)),
  rho: ratio(rho, 100),
});

Deno.test("nobody is paid more than was booked, and what lies within both standards is paid whole", () => {
  let whole = 0, cut = 0;
  fc.assert(
    fc.property(year, (drawn) => {
      const given = input(drawn);
      const paid = payDual(given, { share: 0.5, interval: 0.1 });
      const booked = given.cost * drawn.rho / 100;
      // Fund's part and share are rounded once each.
      assert(paid.pay <= booked + 1, `${paid.pay} of ${booked}`);
      const within = given.admissions * 100 <= given.heads * drawn.vStd &&
        given.cost <= drawn.aStd * given.admissions;
      if (within) {
        whole++;
        assertEquals([paid.allowed, paid.over, paid.share], [given.cost, 0, 0]);
      } else cut++;
      assertEquals(paid.allowed + paid.over >= given.cost, true);
    }),
    { seed: SEED, numRuns: 400 },
  );
  assert(whole > 20 && cut > 100, `${whole} within, ${cut} above`);
});

Deno.test("more repeats recognised, a larger share or a wider interval never pay less, and the interval ends the sharing", () => {
  fc.assert(
    fc.property(year, fc.integer({ min: 0, max: 10 }), (drawn, tenths) => {
      const given = input(drawn);
      const terms = { share: tenths / 10, interval: 0.1 };
      const paid = payDual(given, terms);
      const { num, den } = given.justified;
      const most = BigInt(given.admissions - given.heads);
      const more = num < most * den
        ? payDual({ ...given, justified: ratio(num + den, den) }, terms)
        : paid;
      assert(more.allowed >= paid.allowed);
      const all = payDual(given, { share: 1, interval: 1e6 });
      assert(all.pay >= paid.pay);
      // Everything shared without an end is what was booked, to two roundings.
      assert(Math.abs(all.pay - given.cost * drawn.rho / 100) <= 1);
      const limit = paid.allowed * 0.1 * drawn.rho / 100 * terms.share;
      assert(paid.share <= limit + 1);
    }),
    { seed: SEED, numRuns: 300 },
  );
});

Deno.test("standards are last year's of the institution or of its level, grown; one without last year goes by its level, a level without by nothing", () => {
  const control: DualControl = {
    year: {
      heads: Float64Array.of(10, 10, 10, 10),
      admissions: Float64Array.of(20, 20, 20, 20),
    },
    last: {
      heads: Float64Array.of(10, 30, 0, 0),
      admissions: Float64Array.of(10, 60, 0, 0),
      cost: Float64Array.of(10_000, 120_000, 0, 0),
    },
    level: [3, 3, 3, 1],
    repeats: new Float64Array(4),
    justified: new Float64Array(4),
    options: {
      standard: "own",
      limits: "both",
      share: 0,
      interval: 0.1,
      growthVolume: 0,
      growthCost: 0.05,
    },
  };
  const money = {
    cost: new Float64Array(4).fill(60_000),
    booked: new Float64Array(4).fill(30_000),
  };
  const own = dualYear(control, money);
  // v 1, 2, 70 ÷ 40; a 1,050, 2,100, 130,000 ÷ 70 grown; the last is as booked.
  assertEquals([...own.sheet.vStd], [1, 2, 1.75, NaN]);
  assertEquals([...own.sheet.allowed], [10_500, 42_000, 34_125, 60_000]);
  assertEquals([...own.pay], [5250, 21_000, 17_063, 30_000]);
  const level = dualYear({
    ...control,
    options: { ...control.options, standard: "level" },
  }, money);
  assertEquals([...level.sheet.allowed], [34_125, 34_125, 34_125, 60_000]);
});

Deno.test("a repeat is reasonable if planned, of another category, or long after; first stays, other hospitals and schemes are no repeats", () => {
  //      person  hospital day code: 1 and 2 are of one category, 0 of another.
  const rows = [
    [1, 0, 10, 1], // first
    [1, 0, 20, 2], // same category, 10 days: refused
    [1, 0, 60, 1], // 40 days after: reasonable
    [1, 1, 61, 1], // another hospital, which is not reviewed
    [1, 0, 70, 0], // another category: reasonable
    [1, 0, 75, 0], // planned: reasonable
    [2, 0, 76, 0], // another person
    [2, OUT_OF_AREA, 80, 0],
  ];
  const column = (i: number) => rows.map((row) => row[i]!);
  const record = {
    claims: {
      rows: rows.length,
      person: Uint32Array.from(column(0)),
      hospital: Uint16Array.from(column(1)),
      day: Uint16Array.from(column(2)),
      code: Uint16Array.from(column(3)),
      scheme: new Uint8Array(rows.length),
    },
    details: { planned: Uint8Array.of(0, 0, 0, 0, 0, 1, 0, 0) },
  };
  const method = new Uint8Array(rows.length).fill(METHODS.indexOf("dip"));
  const review = (scheme: number) =>
    repeatAdmissions(
      record as never,
      method,
      { category: ["I10", "C34", "C34"] },
      scheme,
      { reviewed: [true, false], days: 30 },
    );
  const { repeats, justified } = review(0);
  assertEquals([[...repeats], [...justified]], [[4, 0], [3, 0]]);
  assertEquals([...review(1).repeats], [0, 0]);
});

const heir = (id: string, more: string) =>
  `format: 1
title: ${id}
inherits: zibo_2025/baseline
policy:
${more}`;
const AS_BOOKED = "  settlement.regime: asBooked\n";
const results = await rehearseQuietly(
  smallPlans(["test/dual", "zibo_2025/baseline", "test/points"], {
    "test/dual": heir(
      "dual",
      `${AS_BOOKED}  settlement.dual.enabled: true
  settlement.dual.reviewHeads: 300
`,
    ),
    "test/points": heir("points", "  settlement.dual.enabled: true\n"),
  }),
);
const [dual, baseline, points] = results as [
  typeof results[number],
  typeof results[number],
  typeof results[number],
];
const sum = (column: ArrayLike<number>) =>
  Array.from(column).reduce((a, b) => a + b, 0);

Deno.test("a played year is paid within its standards, what is deducted stays in the fund and the table says it of every institution", () => {
  let deducted = 0, reviewed = 0;
  dual.settlements.forEach((sheet, s) => {
    const control = sheet.dual!;
    assertEquals(sheet.booked, baseline.settlements[s]!.booked);
    assertEquals(sheet.cost, baseline.settlements[s]!.cost);
    sheet.pay.forEach((pay, h) => {
      assertEquals(pay, sheet.standard[h]! + control.share[h]!);
      assert(pay <= sheet.booked[h]! + 1);
      if (control.over[h] === 0) assertEquals(pay, sheet.booked[h]);
      assert(control.justified[h]! <= control.repeats[h]!);
      assert(control.heads[h]! < 300 || control.repeats[h] === 0);
    });
    deducted += sum(sheet.booked) - sum(sheet.pay);
    reviewed += sum(control.repeats);
    const taken = sheet.deductions.map((fen, h) =>
      fen + sheet.deposit[h]! - sheet.depositReturned[h]!
    );
    assertEquals(
      sum(sheet.cashPaid) + sum(sheet.transfer),
      sum(sheet.pay) - sum(taken) + sum(sheet.redistributed) -
        (sheet.prepayment?.close === "offset"
          ? sum(sheet.prepayment.amounts)
          : 0),
    );
  });
  assert(deducted > 0 && reviewed > 0, `${deducted} ${reviewed}`);
  const table = dualTable(dual)!;
  const column = (name: string) =>
    table.columns.find((c) => c.name === name)!.values as ArrayLike<number>;
  assertEquals(sum(column("deducted")), deducted);
  assertEquals(dualTable(baseline), null);
  assertEquals(dualSection(baseline, "zh").html, "");
});

Deno.test("report and calculation sheet tell the control in both languages and end at the pay", () => {
  const zh = dualSection(dual, "zh").html, en = dualSection(dual, "en").html;
  assert(zh.includes("双控") && en.includes("Dual control"));
  assert(
    !/NaN|undefined/.test(zh + en) && !/[\u4e00-\u9fff]/.test(
      en.replace(/<td>[^<]*<\/td>/g, ""),
    ),
  );
  const sheet = dual.settlements[0]!;
  const h = sheet.dual!.over.findIndex((fen) => fen > 0);
  const steps = dualSteps(sheet, sheet.dual!, h);
  assertEquals(steps.map(({ symbol }) => symbol), [
    "allowed",
    "fund",
    "share",
    "pay",
  ]);
  assertEquals(Math.round(Number(steps[3]!.value) * 100), sheet.pay[h]);
});

Deno.test("a year by points is not touched, and the result says so", () => {
  points.settlements.forEach((sheet, s) => {
    assertEquals(sheet.dual, undefined);
    assertEquals(sheet.pay, baseline.settlements[s]!.pay);
  });
  const said = (notes: typeof points.notes) =>
    notes.some(({ en }) => en.startsWith("Dual control is for a year"));
  assertEquals([said(points.notes), said(baseline.notes)], [true, false]);
});
