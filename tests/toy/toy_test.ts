import { assert, assertEquals } from "@std/assert";
import { readGivenPlan, readScenario } from "../../sim/io.ts";
import { SCHEMES, ZONES } from "../../sim/model/ledger.ts";
import { settleGiven } from "../../sim/run/settle_given.ts";
import { add, byHospital, LEAVER, percentOf, split } from "./toy_by_hand.ts";

const toy = settleGiven(await readGivenPlan(readScenario("toy/toy")));
const raised = settleGiven(await readGivenPlan(readScenario("toy/share_up")));
const sheet = toy.result.settlements[0]!;

const fen = (column: ArrayLike<number>) => Array.from(column, BigInt);

// Cases × S × H, H = 1 at the tertiary hospital A and 0.85 at B and C.
const POINTS = [
  // A: pneumonia 600, stroke 1,000, appendix 1,000, gallbladder 1,500, cataract
  // 700, stent 3,600, gallstones 1,300, COPD 900; then the odd ones:
  // P07 1,000 × (2.5 − 2 + 1), P23 1,000 × 0.45, P25 9,000 yuan ÷ 10.
  3 * 600 + 3 * 1000 + 2 * 1000 + 4 * 1500 + 1 * 700 + 4 * 3600 + 2 * 1300 +
  2 * 900 + 1500 + 450 + 900,
  // B: 600 × 0.85 = 510 and so on; P45 850 × 0.4.
  5 * 510 + 3 * 850 + 3 * 850 + 2 * 1275 + 2 * 595 + 1 * 1105 + 3 * 765 + 340,
  5 * 510 + 3 * 850 + 2 * 850 + 1 * 1275 + 2 * 595 + 2 * 765,
];
/** F: (600,000 − 90,000 − 30,000 − 20,000 − 23,750) × 98 %. */
const FUND = 427_525_00n;
/** 427,525 ÷ 61,075 points = 7 yuan a point, without remainder. */
const STANDARD = POINTS.map((p) => BigInt(p) * 7_00n);
const RESERVE = 8_725_00n;

Deno.test("each hospital's points are cases × S × H, with four cases scored otherwise", () => {
  assertEquals(POINTS, [35150, 15130, 10795]);
  assertEquals([...sheet.points], POINTS.map((p) => p * 10000));
  const odd = [...toy.settled.points.zone].flatMap((zone, i) =>
    ZONES[zone] === "normal" ? [] : [
      `${toy.given.personId[i]} ${ZONES[zone]} ${
        toy.settled.points.points[i]! / 10000
      }`,
    ]
  );
  assertEquals(odd, [
    "P07 high 1500",
    `${LEAVER} none 0`,
    "P23 low 450",
    "P25 blank 900",
    "P45 low 340",
  ]);
});

Deno.test("sixty cases: 59 in DIP, and one psychiatric stay paid from the line 'other'", () => {
  assertEquals([...sheet.cases], [24, 20, 15]);
  const [other] = toy.result.otherPayments;
  assertEquals(other!.otherCases, 1);
  // Three hospitals, care elsewhere, village clinics.
  assertEquals([...other!.other], [8_400_00, 0, 0, 0, 0]);
});

Deno.test("the budget follows from income, last year and four lines", () => {
  const { budget } = sheet;
  // 650,000 + 2 % + 0.5 %
  assertEquals(budget.income.total, 650_000_00 + 13_000_00 + 3_250_00);
  // 666,250 × 0.97; 566,037.74 × 1.06 = 600,000.0044
  assertEquals([budget.cap, budget.growth], [646_262_50, 600_000_00]);
  assertEquals(budget.total, 600_000_00);
  const rest = 600_000_00n - 90_000_00n - 30_000_00n - 20_000_00n - 23_750_00n;
  assertEquals(percentOf(rest, 2n), RESERVE);
  assertEquals(rest - RESERVE, FUND);
  assertEquals(BigInt(budget.reserve), RESERVE);
  assertEquals(BigInt(budget.lines.dip), FUND);
});

Deno.test("the year-start value is the ten yuan that were given", () => {
  assertEquals(Number(sheet.yearStartValue), 10_00);
});

Deno.test("a month that books more than a third of the fund is cut to it, the others are paid in full", () => {
  const quotas = split(FUND, [1n, 1n, 1n]);
  assertEquals(quotas, [142_508_34n, 142_508_33n, 142_508_33n]);
  quotas.forEach((quota, m) => {
    const booked = byHospital("fund", m + 1);
    const gross = add(booked) <= quota ? booked : split(quota, booked);
    const deposit = gross.map((g) => percentOf(g, 5n));
    const month = toy.settled.months[0]![m]!;
    assertEquals(BigInt(sheet.monthBooked[m]!), add(booked));
    assertEquals(fen(month.gross), gross);
    assertEquals(fen(month.deposit), deposit);
    assertEquals(fen(month.net), gross.map((g, h) => g - deposit[h]!));
  });
  // January and March are over (149,668 and 158,862), February is not (131,608).
  assertEquals(
    toy.settled.months[0]!.slice(0, 3).map((m) => m.k!.num === m.k!.den),
    [false, true, false],
  );
});

Deno.test("a point is worth seven yuan of fund, and each standard is seven times the points", () => {
  assertEquals(Number(sheet.settlementValue), 7_00);
  assertEquals(STANDARD, [246_050_00n, 105_910_00n, 75_565_00n]);
  assertEquals(fen(sheet.standard), STANDARD);
  assertEquals(add(STANDARD), FUND);
  // 7 ÷ (440,138 ÷ 594,460): what a point buys when patients' parts count too.
  const cost = add(byHospital("cost")), booked = add(byHospital("fund"));
  assertEquals(cost, 594_460_00n);
  assertEquals(booked, 440_138_00n);
  const totalCost = Number(700n * cost * 10n ** 10n / booked) / 1e10;
  assert(Math.abs(Number(sheet.settlementValueTotalCost) - totalCost) < 1e-6);
});

Deno.test("A overspends within the step, B beyond it, C keeps its saving", () => {
  const booked = byHospital("fund");
  assertEquals(booked, [248_010_00n, 129_984_00n, 62_144_00n]);
  assertEquals(fen(sheet.booked), booked);
  const [a, b, c] = STANDARD;
  assert(booked[0]! > a! && booked[0]! * 10n < a! * 11n);
  assert(booked[1]! * 10n > b! * 11n);
  assert(booked[2]! < c! && booked[2]! * 10n > c! * 8n);
  assertEquals(fen(sheet.clear), STANDARD);
});

Deno.test("the reserve bears 60 % of the overspending up to a tenth of the standard", () => {
  // A: 0.6 × (248,010 − 246,050); B: 0.6 × 10,591, a tenth of its standard.
  const shared = [1_176_00n, 6_354_60n, 0n];
  assertEquals(percentOf(248_010_00n - 246_050_00n, 60n), shared[0]);
  assertEquals(percentOf(10_591_00n, 60n), shared[1]);
  assert(add(shared) <= RESERVE);
  assertEquals(sheet.lambda, "1");
  assertEquals(fen(sheet.shared), shared);
  assertEquals(fen(sheet.pay), STANDARD.map((d, h) => d + shared[h]!));
});

Deno.test("the transfer is what is due less the cash that was paid, deposit given back", () => {
  const quotas = split(FUND, [1n, 1n, 1n]);
  const cash = [0n, 0n, 0n];
  quotas.forEach((quota, m) => {
    const booked = byHospital("fund", m + 1);
    const gross = add(booked) <= quota ? booked : split(quota, booked);
    gross.forEach((g, h) => cash[h]! += g - percentOf(g, 5n));
  });
  assertEquals(fen(sheet.cashPaid), cash);
  // 247,226.00, 112,264.60 and 75,565.00 less cash; B has had too much.
  assertEquals(fen(sheet.transfer), [24_441_67n, -4_800_51n, 19_621_00n]);
  assertEquals(
    [247_226_00n, 112_264_60n, 75_565_00n].map((pay, h) => pay - cash[h]!),
    [24_441_67n, -4_800_51n, 19_621_00n],
  );
});

Deno.test("at 80 % more is asked than the reserve holds, and it is split by what was asked", () => {
  const { settlements } = raised.result, after = settlements[0]!;
  // 0.8 × 1,960 and 0.8 × 10,591
  const asked = [1_568_00n, 8_472_80n, 0n];
  assertEquals(BigInt(after.shareAsked), 10_040_80n);
  assertEquals(fen(after.shared), split(RESERVE, asked));
  assertEquals(fen(after.shared), [1_362_52n, 7_362_48n, 0n]);
  // λ = 8,725 ÷ 10,040.80
  assert(Math.abs(Number(after.lambda) - 8725 / 10040.8) < 1e-9);
});

Deno.test("the reform moves sharing and transfer, and nothing that comes before them", () => {
  const after = raised.result.settlements[0]!;
  const moved = ([
    "points",
    "cost",
    "booked",
    "standard",
    "clear",
    "gross",
    "deposit",
    "cashPaid",
    "shared",
    "pay",
    "transfer",
  ] as const)
    .filter((name) => sheet[name].some((v, h) => v !== after[name][h]));
  assertEquals(moved, ["shared", "pay", "transfer"]);
  // What A and B get more comes out of the reserve: 8,725 − 7,530.60.
  const more = after.pay.map((pay, h) => pay - sheet.pay[h]!);
  assertEquals([...more], [186_52, 1_007_88, 0]);
});

Deno.test("the books end with every hospital paid, no deposit held, and the rest at the bank", () => {
  const { journal } = toy.result;
  const balance = new Map(journal.accounts.map((name) => [name, 0]));
  for (let i = 0; i < journal.rows; i++) {
    const debit = journal.accounts[journal.debit[i]!]!;
    const credit = journal.accounts[journal.credit[i]!]!;
    balance.set(debit, balance.get(debit)! + journal.amount[i]!);
    balance.set(credit, balance.get(credit)! - journal.amount[i]!);
  }
  const owed = [...balance].filter(([name]) => /payable|deposit/.test(name));
  assert(owed.length >= 6);
  assertEquals(owed.filter(([, amount]) => amount !== 0), []);
  // Income less the three hospitals' pay and the psychiatric stay.
  assertEquals(
    balance.get("asset/bank/employee"),
    666_250_00 - 247_226_00 - 112_264_60 - 75_565_00 - 8_400_00,
  );
});

Deno.test("the residents' scheme, without cases or money, comes to nothing", () => {
  const residents = toy.result.settlements[SCHEMES.indexOf("resident")]!;
  assertEquals(residents.settlementValue, null);
  assertEquals([...residents.pay, ...residents.transfer], [0, 0, 0, 0, 0, 0]);
});

Deno.test("every metric of the toy is a number or says that there is none", () => {
  const { metrics } = toy.result;
  assert(metrics.length > 50);
  assertEquals(
    metrics.filter((m) => m.value !== null && !Number.isFinite(m.value)),
    [],
  );
  const value = (metric: string) =>
    metrics.find((m) =>
      m.metric === metric && m.scheme === "employee" && m.group === "all"
    )!.value!;
  // D ÷ J, and the mean cost of sixty stays: 594,460 in DIP and 12,000.
  assertEquals(value("E3"), 427525 / 440138);
  assertEquals(value("C56"), 606460 / 60);
});
