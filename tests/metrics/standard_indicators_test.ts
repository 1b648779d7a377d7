import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { sum } from "../../sim/base/sum.ts";
import { diseaseTable } from "../../sim/analysis/disease_table.ts";
import { METRIC_WORDS } from "../../sim/analysis/metric_words.ts";
import { readGivenPlan, readScenario } from "../../sim/io.ts";
import { caseIndicators } from "../../sim/metrics/standard/case_indicators.ts";
import { catalogueIndicators } from "../../sim/metrics/standard/catalogue_indicators.ts";
import { INDICATORS } from "../../sim/model/indicators/mod.ts";
import {
  type ClaimDetails,
  METHODS,
  NO_GROUP,
  OUT_OF_AREA,
} from "../../sim/model/ledger.ts";
import type { ScenarioResult } from "../../sim/model/result.ts";
import { settleGiven } from "../../sim/run/settle_given.ts";
import { claimsOf, hospitalsOf } from "../grouping/small_city.ts";
import { casesOf, catalogueOf } from "../points/small_year.ts";
import {
  playSmall,
  rehearseQuietly,
  smallPlans,
} from "../support/small_city.ts";

const plans = smallPlans(["zibo_2025/baseline", "yancheng_2025/drg"]);
const [dip] = await rehearseQuietly([plans[0]!]) as [ScenarioResult];
const [drg] = await rehearseQuietly([plans[1]!]);
const toy = settleGiven(await readGivenPlan(readScenario("toy/toy"))).result;

const valueOf = (
  { metrics }: Pick<ScenarioResult, "metrics">,
  metric: string,
  scheme = "all",
  group = "all",
) => {
  const rows = metrics.filter((row) =>
    row.metric === metric && row.scheme === scheme && row.group === group
  );
  assertEquals(rows.length, 1, `${metric} ${scheme} ${group}`);
  return rows[0]!.value;
};

Deno.test("every indicator of B to E that the list says runs have is in every run, in its unit: paid by disease, by group, and of claims that are read, where nobody supervises", () => {
  for (const result of [dip, drg!, toy]) {
    const unit = new Map(result.metrics.map((row) => [row.metric, row.unit]));
    for (const { metric, missing, table, id } of INDICATORS) {
      if (table !== null) continue;
      const own = INDICATORS.find((one) => one.id === metric)!;
      assertEquals(
        unit.get(metric),
        missing === null ? own.unit : undefined,
        `${id} of ${result.scenario}`,
      );
    }
    const listed = new Set(INDICATORS.map(({ id }) => id));
    for (const metric of unit.keys()) {
      assert(
        !/^[B-E]\d/.test(metric) || listed.has(metric) ||
          metric in { "E7.limit": 0, "E7.met": 0 },
        `${metric} is in no list`,
      );
    }
  }
});

Deno.test("B23 and B24 are told disease by disease against the year before, in this year's groups, by points and by DRG; not where there is none", () => {
  const told = INDICATORS.filter(({ table }) => table !== null);
  assertEquals(told.map(({ id, table }) => [id, table]), [
    ["B23", "diseases"],
    ["B24", "diseases"],
  ]);
  assertEquals(diseaseTable(toy), null);
  for (const result of [dip, drg!]) {
    const column = new Map(
      diseaseTable(result)!.columns.map(({ name, values }) => [name, values]),
    );
    const numbers = (name: string) => Array.from(column.get(name)!, Number);
    assertEquals(sum(numbers("cases")), valueOf(result, "C11"));
    assertEquals(
      numbers("cases"),
      numbers("cases").toSorted((a, b) => b - a),
    );
    const [now] = numbers("cases"), [last] = numbers("casesBefore");
    assertAlmostEquals(numbers("casesChange")[0]!, now! / last! - 1, 1e-12);
    const [mean] = numbers("mean"), [before] = numbers("meanBefore");
    // Means are shown in whole fen.
    assertAlmostEquals(numbers("meanChange")[0]!, mean! / before! - 1, 1e-5);
    assert(numbers("mean").every(Number.isInteger));
    // A disease that is new this year has no change, and is no zero.
    const fresh = numbers("casesBefore").indexOf(0);
    if (fresh >= 0) assertEquals(column.get("casesChange")![fresh], null);
  }
});

Deno.test("the list has each id once, in the order of the standard, with words, and says why where nothing is computed", () => {
  const ids = INDICATORS.map(({ id }) => id);
  assertEquals(new Set(ids).size, ids.length);
  const place = (id: string) =>
    id.charCodeAt(0) * 1000 + Number(id.match(/\d+/)![0]);
  assertEquals(ids.toSorted((a, b) => place(a) - place(b)), ids);
  for (const { id, metric, missing, zh, en } of INDICATORS) {
    assertEquals(METRIC_WORDS[id], { zh, en });
    assert(missing === null || missing.zh !== "" && missing.en !== "");
    const same = INDICATORS.find((one) => one.id === metric)!;
    assertEquals([same.metric, same.missing === null], [
      metric,
      missing === null,
    ]);
  }
});

/** Five stays: two K80 of which one ends in death, two J18, one outside DIP and out of the area. */
const claims = {
  ...claimsOf([
    { code: 0, cost: 1_000_00 },
    { code: 0, cost: 3_000_00, hospital: 1 },
    { code: 1, cost: 2_000_00, scheme: 1 },
    { code: 1, cost: 2_000_00, scheme: 1, hospital: 1 },
    { code: 2, cost: 4_000_00, scheme: 1, hospital: OUT_OF_AREA },
  ]),
  person: Uint32Array.of(0, 0, 1, 2, 3),
};
const remote = METHODS.indexOf("remote");
const year = {
  year: 2025,
  claims,
  cases: {
    ...casesOf([0, 0, 1, 1, NO_GROUP]),
    method: Uint8Array.of(0, 0, 0, 0, remote),
  },
  core: Uint8Array.of(1, 0),
  hospitals: hospitalsOf([[3, "general"], [1, "primary"]]),
  zone: Uint8Array.of(0, 0, 1, 0, 5),
  review: Uint8Array.of(0, 2, 0, 0, 0),
  details: {
    drugs: Uint16Array.of(5000, 1000, 2000, 2000, 2500),
    consumables: new Uint16Array(5),
    services: Uint16Array.of(2000, 2000, 2000, 2000, 2000),
    tests: Uint16Array.of(1000, 1000, 3000, 1000, 500),
    outcome: Uint8Array.of(0, 2, 0, 0, 0),
  } as unknown as ClaimDetails,
  split: Uint8Array.of(0, 1, 0, 0, 0),
  low: null,
  outpatient: {
    rows: 2,
    hospital: Uint16Array.of(0, 1),
    day: Uint16Array.of(1, 2),
    scheme: Uint8Array.of(0, 1),
    kind: new Uint8Array(2),
    visits: Uint32Array.of(30, 90),
    cost: new Float64Array(2),
    fund: new Float64Array(2),
  },
  previous: {
    claims: claimsOf([{ code: 0, cost: 2_000_00 }, {
      code: 1,
      cost: 2_000_00,
      scheme: 1,
    }]),
    details: null,
  },
};
const made = { metrics: caseIndicators(year) };
const made1 = (metric: string, scheme = "all", group = "all") =>
  valueOf(made, metric, scheme, group);

Deno.test("C10–C18: discharges, grouped cases and their cost; the stay out of the area is a discharge and no DIP case", () => {
  assertEquals([made1("C10"), made1("C11"), made1("C12")], [5, 4, 4 / 5]);
  assertEquals(made1("C15"), 12_000);
  assertEquals([made1("C16"), made1("C16.share")], [8_000, 8 / 12]);
  assertEquals([made1("C17"), made1("C18")], [0.5, 0.5]);
  assertEquals(made1("C10", "all", "level:1"), 2);
  const twice = caseIndicators({ ...year, claims: { ...claims, weight: 2 } });
  assertEquals(valueOf({ metrics: twice }, "C10"), 10);
  assertEquals(valueOf({ metrics: twice }, "C12"), 4 / 5);
});

Deno.test("B25: a case of normal cost that nobody reviewed is settled directly", () => {
  assertEquals(made1("B25"), 2 / 4);
  assertEquals(made1("B25", "resident"), 1 / 2);
});

Deno.test("B12, C26, C27: drugs, services and tests are parts of all cost, not means of shares", () => {
  assertAlmostEquals(made1("B12")!, (500 + 300 + 400 + 400 + 1_000) / 12_000);
  assertAlmostEquals(made1("C26")!, 0.2);
  assertAlmostEquals(made1("C27", "employee")!, 400 / 4_000);
});

Deno.test("B20, C10, C15: growth is against the bills of the year before; parts that its lists do not say stay unknown", () => {
  assertEquals(made1("C10.yoy"), 5 / 2 - 1);
  assertEquals(made1("C15.yoy"), 3 - 1);
  assertAlmostEquals(made1("B20")!, 12_000 / 5 / 2_000 - 1, 1e-12);
  assertEquals([made1("B21"), made1("B12.change")], [null, null]);
  const first = caseIndicators({ ...year, previous: null });
  assertEquals(valueOf({ metrics: first }, "B20"), null);
});

Deno.test("C34: deaths are held against the pool's rate of the disease, so that the pool is 1", () => {
  assertEquals(made1("C34"), 1);
  // Level 3 has one of two K80 cases and would expect half a death; level 1 had it.
  assertEquals(made1("C34", "all", "level:3"), 0);
  assertEquals(made1("C34", "all", "level:1"), 2);
});

Deno.test("C31, C32, C40, C41, C62: suspected splits of all stays, visits, persons and the schemes' means; unknown where no screen can be played", () => {
  assertEquals([made1("C31"), made1("C32")], [1 / 5, null]);
  assertEquals([made1("D13"), made1("C40")], [120, 120 / 5]);
  assertEquals([made1("C41"), made1("C41", "resident")], [4 / 5, 1]);
  assertAlmostEquals(made1("C62")!, 2_000 - 8_000 / 3, 1e-9);
});

Deno.test("B5–B10: history by kind of disease, auxiliary types that change something, tags", () => {
  const catalogue = {
    ...catalogueOf(["a", "b", "c"], [1, 1, 0]),
    cases: Float64Array.of(60, 30, 10),
    tags: Uint8Array.of(0b01, 0b11, 0),
  };
  const rows = catalogueIndicators(
    2025,
    catalogue,
    casesOf([0, 1, 2, 0]),
    { auxiliary: Uint32Array.of(12_000, 10_000, 9_000, 10_000) },
  );
  assertEquals(rows.map(({ metric, value }) => [metric, value]), [
    ["B5", 0.9],
    ["B6", 0.1],
    ["B8", 1],
    ["B9", 2],
    ["B10", 1],
  ]);
});

Deno.test("B1, B32, B33, C20, D7, E1, E6 of a city are those of its sheets", () => {
  for (const s of dip.settlements) {
    const is = (metric: string, expected: number) =>
      assertAlmostEquals(
        valueOf(dip, metric, s.scheme)!,
        expected,
        Math.abs(expected) * 1e-12,
        metric,
      );
    const left = s.clearedStandard.map((d, h) => d - s.clearedBooked[h]!);
    is("B1", s.fund / sum(s.pay));
    is("B32.amount", sum(left.filter((fen) => fen > 0)) / 100);
    is("B33", left.filter((fen) => fen < 0).length);
    is("C20", sum(s.clearedStandard) / sum(s.booked));
    is("D7.amount", sum(s.shared) / 100);
    is("E1", sum(s.cost) / 100);
    is("E6", sum(s.standard) / sum(s.booked) - 1);
    const levels = [3, 2, 1].map((level) =>
      valueOf(dip, "B32.amount", s.scheme, `level:${level}`)!
    );
    is("B32.amount", sum(levels));
  }
});

Deno.test("C58–C61: the inpatient part of what the fund spends is below all of it, and grows against the year before", () => {
  const [employee] = dip.settlements, [other] = dip.otherPayments;
  const stays = sum(employee!.pay) + sum(employee!.paidAsBooked) +
    sum(other!.other) + sum(other!.remote);
  const clinics = sum(other!.outpatient) + sum(other!.chronic) +
    sum(other!.maternity);
  assertAlmostEquals(
    valueOf(dip, "C58", "employee")!,
    stays / (stays + clinics),
    1e-12,
  );
  assert(valueOf(dip, "C60", "employee") !== null);
  assertEquals(valueOf(toy, "C60", "employee"), null);
});

Deno.test("C31 and C32 are counted by the screens' own conditions where nobody supervises", async () => {
  const [own] = await playSmall(plans[0]!, [2025]);
  const { claims, details } = own!.record;
  assertEquals(dip.supervision.findings.rows, 0);
  let split = 0;
  const category = dip.codes.category;
  for (let i = 0; i < claims.rows; i++) {
    if (claims.hospital[i] === OUT_OF_AREA || details?.planned[i] !== 0) {
      continue;
    }
    for (let j = i - 1; j >= 0 && claims.person[j] === claims.person[i]; j--) {
      if (
        claims.hospital[j] !== claims.hospital[i] ||
        category[claims.code[j]!] !== category[claims.code[i]!]
      ) continue;
      const gap = claims.day[i]! - claims.los[i]! - claims.day[j]!;
      if (gap <= 14) split++;
      break;
    }
  }
  assert(split > 0);
  assertAlmostEquals(valueOf(dip, "C31")!, split / claims.rows, 1e-12);
});
