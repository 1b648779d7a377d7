import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { parquetReadObjects } from "hyparquet";
import { journalTable } from "../../sim/analysis/journal_table.ts";
import { dayNumber, isoDate } from "../../sim/base/calendar.ts";
import {
  ACCOUNT_CHART,
  chartedAccount,
} from "../../sim/model/account_chart.ts";
import { hledgerJournal } from "../../sim/report/hledger_journal.ts";
import { journalCsv } from "../../sim/report/journal_csv.ts";
import { journalFiles } from "../../sim/report/journal_files.ts";
import { journalParquet } from "../../sim/report/journal_parquet.ts";
import { tableCsv } from "../../sim/report/table_csv.ts";
import { openJournal } from "../../sim/settlement/journal/journal.ts";
import { rehearseQuietly, smallPlans } from "../support/small_city.ts";

const DAILY = `format: 1
title: 即时结算
inherits: zibo_2025/baseline
policy:
  settlement.prepayment.enabled: true
  settlement.t1.enabled: true
  settlement.maternity.enabled: true
  settlement.catastrophic.premium: { employee: 20, resident: 200 }
  settlement.remote.inflow: true
  settlement.insurer.contracts:
    - { insurer: A, zh: 甲, en: A, schemes: [resident], counties: [] }
  supervision.screens.enabled: true
  supervision.inspect.enabled: true
  supervision.penalty.fineFrom: 0
`;
const [result] = await rehearseQuietly(
  smallPlans(["test/daily"], { "test/daily": DAILY }),
);
const { journal } = result!;

Deno.test("every account of a year with prepayment, daily advances, maternity, an insurer, fines and patients of other pools is in the chart, and every line of the chart moves but shares of overspending, special drugs and money moved over, which this year does not have", () => {
  const moved = new Set<string>();
  for (const account of journal.accounts) {
    const charted = chartedAccount(account);
    assert(charted !== undefined, account);
    moved.add(charted.line.path);
  }
  const still = ACCOUNT_CHART.map(({ path }) => path)
    .filter((path) => !moved.has(path));
  for (const path of still) {
    assert(/[sS]hare|drugs|prepayment|moved/.test(path), path);
  }
});

Deno.test("codes and paths of the chart are used once, codes ascend", () => {
  const codes = ACCOUNT_CHART.map(({ code }) => Number(code));
  assertEquals(codes, [...new Set(codes)].sort((a, b) => a - b));
  const paths = ACCOUNT_CHART.map(({ path }) => path);
  assertEquals(paths.length, new Set(paths).size);
});

Deno.test("the CSV file of the journal is its table's, byte for byte", () => {
  assert(journal.rows > 20_000, `${journal.rows}`);
  assertEquals(
    journalCsv(journal) === tableCsv(journalTable(result!)),
    true,
  );
});

Deno.test("names with commas and quotes are quoted in the CSV file", () => {
  const open = openJournal(["R-MON"]);
  open.post({
    date: 9132,
    debit: 'a,"b"',
    credit: "c",
    amount: 5,
    rule: "R-MON",
    batch: "医院,一",
  });
  const odd = open.close();
  assertEquals(
    journalCsv(odd),
    tableCsv(journalTable({ ...result!, journal: odd })),
  );
});

Deno.test("another program's reader finds every line in the Parquet file, in fen", async () => {
  const bytes = journalParquet(journal);
  const file = bytes.buffer.slice(
    bytes.byteOffset,
    bytes.byteOffset + bytes.byteLength,
  ) as ArrayBuffer;
  const rows = await parquetReadObjects({ file });
  assertEquals(rows.length, journal.rows);
  for (let i = 0; i < journal.rows; i += 97) {
    const row = rows[i]!;
    assertEquals(
      (row.date as Date).toISOString().slice(0, 10),
      isoDate(journal.date[i]!),
    );
    assertEquals(row.debit, journal.accounts[journal.debit[i]!]);
    assertEquals(row.credit, journal.accounts[journal.credit[i]!]);
    assertEquals(row.amount, BigInt(journal.amount[i]!));
    assertEquals(row.rule, journal.rules[journal.rule[i]!]);
    assertEquals(row.batch, journal.batches[journal.batch[i]!]);
  }
});

Deno.test("the text for hledger has each line with party, rule and batch, by day", () => {
  const files = journalFiles(result!);
  const text = String(
    files.find(({ name }) => name === "ledger.journal")!.text,
  );
  const dates = [...text.matchAll(/^(\d{4}-\d\d-\d\d) \(/gm)].map(([, d]) =>
    d!
  );
  assertEquals(dates.length, journal.rows);
  assertEquals(dates.every((d, i) => i === 0 || dates[i - 1]! <= d), true);
  assertStringIncludes(text, "; type: L, code: 2101, zh: 质量保证金");
  const name = `H001 ${result!.hospitals.nameZh[0]}`;
  assertStringIncludes(text, `payee ${name}\n`);
  assertStringIncludes(text, `(R-T1) ${name} | H001/2025-01-`);
});

Deno.test("signs that mean something to hledger do not reach a payee", () => {
  const open = openJournal(["R-MON"]);
  open.post({
    date: dayNumber("2025-03-31"),
    debit: "expense/employee/dip",
    credit: "payable/employee/H001",
    amount: 5,
    rule: "R-MON",
    batch: "H001/2025-03/employee",
  });
  const text = hledgerJournal(open.close(), new Map([["H001", "甲|乙;丙"]]));
  assertStringIncludes(
    text,
    "2025-03-31 (R-MON) H001 甲 乙 丙 | H001/2025-03/employee\n  expense:employee:dip  0.05 CNY\n  payable:employee:H001  -0.05 CNY\n",
  );
});
