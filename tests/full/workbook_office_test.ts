import { assert, assertEquals } from "@std/assert";
import { parseDecimal, ratio } from "../../sim/base/ratio.ts";
import {
  type NegotiationRun,
  type NegotiationSheet,
  PROTOCOLS,
} from "../../sim/model/negotiation.ts";
import { divide } from "../../sim/negotiation/divide.ts";
import { SHEETS } from "../../sim/report/negotiation/book/book_tables.ts";
import { negotiationBook } from "../../sim/report/negotiation/book/negotiation_book.ts";
import { publicBook } from "../../sim/report/negotiation/book/public_book.ts";
import { trialDivisions } from "../../sim/report/negotiation/book/trial_rules.ts";
import type { Book, BookCell } from "../../sim/report/workbook/book.ts";
import { cellName } from "../../sim/report/workbook/cell_names.ts";
import { negotiateResult } from "../../sim/run/negotiate_result.ts";
import { smallRun } from "../negotiation/small_run.ts";
import type { StoredSheet } from "../report/workbook/read_sheets.ts";
import { rehearseQuietly, smallPlans } from "../support/small_city.ts";
import { officeWorks, recalculate } from "./recalculate.ts";

const here = await officeWorks();
const ignore = !here && Deno.env.get("CI") !== "true";
if (ignore) {
  console.warn(
    "Skipped: LibreOffice is not installed (Debian package libreoffice-calc)",
  );
}

Deno.test({
  name:
    "a spreadsheet program that is not ours makes our numbers of every formula, of small talks and of a city's",
  ignore,
  fn: async () => {
    const runs = [...PROTOCOLS.map(smallRun), await cityRun()];
    const books = runs.flatMap((run) =>
      run.sheets.flatMap((sheet) => [
        negotiationBook(run, sheet),
        publicBook(run, sheet),
      ])
    );
    const found = await recalculate(books);
    let formulas = 0;
    const faults: string[] = [];
    books.forEach((book, b) =>
      book.sheets.forEach(({ name, rows }, s) =>
        rows.forEach((row, r) =>
          row.forEach((cell, c) => {
            if (cell?.formula === undefined) return;
            formulas++;
            const place = cellName(r, c);
            const own = found[b]![s]!.cells.get(place)?.value ?? null;
            if (!agrees(cell, own)) {
              faults.push(
                `${book.title} ${name} ${place}: ${own}, not ${cell.value}: ${cell.formula}`,
              );
            }
          })
        )
      )
    );
    assertEquals(faults.slice(0, 10), []);
    assert(formulas > 5_000, `${formulas}`);
  },
});

/** Parts of all claims that envelopes of the trials are: below half, above it, and more than all. */
const ENVELOPES = [[31, 100], [77, 100], [96, 100], [120, 100]] as const;

Deno.test({
  name:
    "an envelope, a claim and ω that are changed on the sheet give the engine's awards to the fen",
  ignore,
  fn: async () => {
    const run = await cityRun();
    const trials = run.sheets.flatMap((sheet) =>
      ENVELOPES.map((part) => changedTrial(run, sheet, part))
    );
    const found = await recalculate(trials.map(({ book }) => book));
    let compared = 0;
    trials.forEach(({ sheet, envelope, claims }, t) => {
      const { cells } = found[t]!.find(({ name }) => name === SHEETS.trial)!;
      const first = rowOf(cells, "协商组 Group") + 1;
      trialDivisions(sheet).forEach(({ rule }, r) => {
        const awards = divide(rule, {
          envelope,
          claims,
          lastYear: sheet.base,
          points: sheet.points,
          fallback: claims.map(() => 0),
          power: claims.map(() => 1n),
          omega: parseDecimal("0.35"),
        });
        const shown = Array.from(awards, (_, k) =>
          Math.round(
            Number(cells.get(cellName(first + k, 4 + r))!.value) * 100,
          ));
        assertEquals(shown, [...awards], `${rule} of ${envelope}`);
        const total = Number(
          cells.get(cellName(first + claims.length, 4 + r))!.value,
        );
        assertEquals(Math.round(total * 100), envelope);
        compared++;
      });
    });
    assert(compared === 7 * ENVELOPES.length * 2);
  },
});

/** What a trial reads, which is all of a book that is recalculated for it. */
const TRIED: readonly string[] = [SHEETS.trial, SHEETS.groups, SHEETS.working];

/** A book in which the envelope, the first claim and ω are other than agreed. */
function changedTrial(
  run: NegotiationRun,
  sheet: NegotiationSheet,
  [num, den]: readonly [number, number],
) {
  const claims = Array.from(
    sheet.claims,
    (claim, k) => k === 0 ? Math.floor(claim / 3) + 1 : claim,
  );
  const all = claims.reduce((a, b) => a + b, 0);
  const part = ratio(num, den);
  const asked = Number(BigInt(all) * part.num / part.den);
  const book = negotiationBook(run, sheet);
  const changes = new Map([
    ["待分配总额", asked / 100],
    ["混合预测 ω", 0.35],
  ]);
  const change = (row: readonly (BookCell | null)[]) => {
    const label = String(row[0]?.value ?? "");
    const known = [...changes].find(([name]) => label.startsWith(name));
    return row.map((cell) => {
      if (cell?.role !== "input") return cell;
      if (known !== undefined) return { ...cell, value: known[1] };
      // The first of the claims, which are amounts in a row of a group.
      return cell.format === "yuan" && cell.value === sheet.claims[0]! / 100
        ? { ...cell, value: claims[0]! / 100 }
        : cell;
    });
  };
  const changed: Book = {
    ...book,
    sheets: book.sheets.filter(({ name }) => TRIED.includes(name)).map((own) =>
      own.name === SHEETS.trial ? { ...own, rows: own.rows.map(change) } : own
    ),
  };
  return { book: changed, sheet, envelope: Math.min(asked, all), claims };
}

/** The negotiations of Zibo, with few people and all of its institutions. */
async function cityRun(): Promise<NegotiationRun> {
  const plans = smallPlans(["zibo_2025/baseline"]);
  const [result] = await rehearseQuietly(plans);
  return negotiateResult(
    result!,
    plans[0]!.scenario.valuesOn(`${result!.year}-01-01`),
  );
}

/** Amounts to the fen, other numbers to what doubles of such size can hold. */
function agrees({ value, format }: BookCell, own: string | number | null) {
  if (value === null) return own === null || own === "";
  if (typeof value !== "number" || typeof own !== "number") {
    return value === own;
  }
  if (format === "yuan" || format === "count") {
    return Math.round(own * 100) === Math.round(value * 100);
  }
  // Rests of a division are what is left of amounts up to 10^13 fen.
  return Math.abs(own - value) <= Math.max(1e-12 * Math.abs(value), 1e-3) &&
    (format === "number" ||
      Math.abs(own - value) <= 1e-9 * Math.max(1, Math.abs(value)));
}

function rowOf(cells: StoredSheet["cells"], text: string): number {
  for (let row = 0;; row++) {
    if (cells.get(cellName(row, 0))?.value === text) return row;
  }
}
