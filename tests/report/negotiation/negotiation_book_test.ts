import { assert, assertEquals } from "@std/assert";
import { fairness } from "../../../sim/analysis/fairness.ts";
import { PROTOCOLS } from "../../../sim/model/negotiation.ts";
import { negotiationBook } from "../../../sim/report/negotiation/book/negotiation_book.ts";
import { publicBook } from "../../../sim/report/negotiation/book/public_book.ts";
import { SHEETS } from "../../../sim/report/negotiation/book/book_tables.ts";
import {
  trialDivisions,
  trialValues,
} from "../../../sim/report/negotiation/book/trial_rules.ts";
import { writeWorkbook } from "../../../sim/report/workbook/write_workbook.ts";
import { ratio } from "../../../sim/base/ratio.ts";
import { negotiate } from "../../../sim/negotiation/negotiate.ts";
import { smallRun } from "../../negotiation/small_run.ts";
import { SMALL, termsWith } from "../../negotiation/small_talks.ts";
import { readSheets, type StoredSheet } from "../workbook/read_sheets.ts";

const RUNS = PROTOCOLS.map(smallRun);

Deno.test("a sheet a table, one book a scheme; awards and totals are stored to the fen", async () => {
  for (const run of RUNS) {
    const [sheet] = run.sheets;
    const sheets = await readSheets(
      await writeWorkbook(negotiationBook(run, sheet!)),
    );
    const { plan: _, institutions: __, ...own } = SHEETS;
    assertEquals(
      sheets.map(({ name }) => name).toSorted(),
      Object.values(own).toSorted(),
    );
    const count = sheet!.groups.length;
    const { cells } = byName(sheets, SHEETS.awards);
    const heads = [..."ABCDEFGHIJKLMN"].map((letter) => `${letter}2`);
    assertEquals(cells.get(heads[3]!)!.value, "接受底线 accepted（元 yuan）");
    [sheet!.awards, ...sheet!.divisions.map(({ groups }) => groups)].forEach(
      (awards, r) => {
        const letter = "EFGHIJKLMN"[r]!;
        awards.forEach((award, k) =>
          assertEquals(cells.get(`${letter}${k + 3}`)!.value, award / 100)
        );
        const total = cells.get(`${letter}${count + 3}`)!;
        assertEquals(total.value, sheet!.envelope / 100);
        assertEquals(
          total.formula,
          `SUM($${letter}$3:$${letter}$${count + 2})`,
        );
      },
    );
  }
});

Deno.test("fill, growth, evenness and objections are formulas that carry the engine's numbers", async () => {
  const [run] = RUNS, [sheet] = run!.sheets;
  const sheets = await readSheets(
    await writeWorkbook(negotiationBook(run!, sheet!)),
  );
  const fills = byName(sheets, SHEETS.fills).cells;
  assertEquals(
    fills.get("B5")!.value,
    sheet!.awards[0]! / sheet!.claims[0]!,
  );
  assert(fills.get("B5")!.formula!.includes(`'${SHEETS.awards}'!$E$3`));
  const fair = byName(sheets, SHEETS.fairness).cells;
  // Rows follow the rules; the outcome of the talks is the last.
  sheet!.divisions.forEach(({ groups }, row) => {
    const { gini, theil, min, envy } = fairness(groups, sheet!.claims);
    const values = ["C", "D", "E", "G"].map((letter) =>
      fair.get(`${letter}${row + 5}`)!
    );
    assertEquals(values.map(({ value }) => value), [gini, theil, min, envy]);
    for (const { formula } of values) assert(formula !== null);
  });
  const objections = byName(sheets, SHEETS.objections).cells;
  const first = sheet!.divisions.flatMap(({ objections }) => objections)[0]!;
  assertEquals(objections.get("C3")!.value, first.short / 100);
  assert(objections.get("C3")!.formula!.startsWith("ROUND("));
});

Deno.test("what a trial is worked out by gives the engine's awards to the fen, as the sheet stores it", () => {
  for (const run of RUNS) {
    const [sheet] = run.sheets;
    const { envelope, base } = sheet!, claims = [...sheet!.claims];
    const all = claims.reduce((a, b) => a + b),
      sum = (v: Iterable<number>) => [...v].reduce((a, b) => a + b);
    const level = (amount: number) => levelOf(amount, claims);
    for (const { rule, awards } of trialDivisions(sheet!)) {
      const parts = claims.map((claim, k) =>
        trialValues(rule, {
          envelope,
          all,
          claim,
          omega: Number(sheet!.omega),
          awardLevel: level(envelope),
          lossLevel: level(all - envelope),
          halfLevel: level(2 * Math.min(envelope, all - envelope)),
          lastYear: [base[k]!, sum(base)],
          points: [sheet!.points[k]!, sum(sheet!.points)],
        })
      );
      let left = envelope - sum(parts.map(({ whole }) => whole));
      const given = parts.map(({ whole }) => whole);
      parts.map((part, k) => ({ ...part, k }))
        .toSorted((a, b) => b.rest - a.rest || a.k - b.k)
        .forEach(({ k }) => left-- > 0 && (given[k] = given[k]! + 1));
      assertEquals(given, [...awards], rule);
    }
  }
});

Deno.test("the workbook for publication holds no claim, reservation, offer or other rule", async () => {
  for (const run of RUNS) {
    const [sheet] = run.sheets;
    const sheets = await readSheets(
      await writeWorkbook(publicBook(run, sheet!)),
    );
    const secret = new Set(
      [
        ...sheet!.claims,
        ...sheet!.reservation,
        ...sheet!.accepted,
        ...sheet!.hospital.claims,
        ...sheet!.hospital.reservation,
      ].filter((fen) => fen > 0).map((fen) => fen / 100),
    );
    const shown = new Set([...sheet!.awards, ...sheet!.hospital.awards]
      .map((fen) => fen / 100));
    for (const { cells } of sheets) {
      for (const { value } of cells.values()) {
        if (typeof value === "number" && !shown.has(value)) {
          assert(!secret.has(value), String(value));
        } else if (typeof value === "string") {
          assert(!/诉求|底线|塔木德|Claim|Reservation/.test(value), value);
        }
      }
    }
    const plan = byName(sheets, SHEETS.plan).cells;
    assertEquals(
      plan.get(`E${sheet!.groups.length + 3}`)!.value,
      sheet!.envelope / 100,
    );
  }
});

Deno.test("talks that nobody objects to, in a city without consortia, have a workbook as well", async () => {
  const run = smallRun("mixed");
  const { hospitals } = SMALL;
  const sheet = negotiate({
    ...SMALL,
    hospitals: { ...hospitals, level: hospitals.level.map(() => 3) },
  }, termsWith({ acceptFill: ratio(1, 10) }));
  assertEquals([sheet.objections, sheet.mergers], [[], []]);
  const sheets = await readSheets(
    await writeWorkbook(negotiationBook({ ...run, sheets: [sheet] }, sheet)),
  );
  const { cells } = byName(sheets, SHEETS.objections);
  assertEquals(
    cells.get("A1")!.value,
    "反对方与争取代价 Who objects, and the price",
  );
  assertEquals(cells.has("A3"), false);
});

/** λ of equal awards, by trying every claimant that may be the first not to be full. */
function levelOf(amount: number, claims: readonly number[]): number {
  const sorted = claims.toSorted((a, b) => a - b);
  let before = 0, most = 0;
  sorted.forEach((claim, k) => {
    most = Math.max(most, (amount - before) / (sorted.length - k));
    before += claim;
  });
  return most;
}

function byName(sheets: readonly StoredSheet[], name: string): StoredSheet {
  return sheets.find((sheet) => sheet.name === name)!;
}
