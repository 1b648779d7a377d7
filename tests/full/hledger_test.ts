import { assert, assertEquals } from "@std/assert";
import { dayNumber } from "../../sim/base/calendar.ts";
import type { Journal } from "../../sim/model/ledger.ts";
import { journalFiles } from "../../sim/report/journal_files.ts";
import { trialBalance } from "../../sim/settlement/journal/trial_balance.ts";
import { rehearseQuietly, smallPlans } from "../support/small_city.ts";

const HLEDGER = Deno.env.get("HLEDGER") ?? "hledger";
const here = await works();
if (!here && Deno.env.get("CI") !== "true") {
  console.warn("Skipped: hledger is not installed (Debian package hledger)");
}

const DAILY = `format: 1
title: 即时结算
inherits: zibo_2025/baseline
policy:
  settlement.prepayment.enabled: true
  settlement.t1.enabled: true
`;

/** Lines of each file: a year that is paid month by month, and the first quarter of one that is advanced day by day. */
const FILES = {
  "a year of monthly lines": { daily: false, last: "9999-12-31", rows: 5_000 },
  "a quarter of daily lines": { daily: true, last: "2025-03-31", rows: 5_000 },
} as const;

for (const [title, { daily, last, rows }] of Object.entries(FILES)) {
  Deno.test({
    name:
      `a bookkeeping program that is not ours accepts ${title} and finds the same balance in every account`,
    ignore: !here && Deno.env.get("CI") !== "true",
    fn: async () => {
      const scenario = daily ? "test/daily" : "zibo_2025/baseline";
      const [result] = await rehearseQuietly(
        smallPlans([scenario], { "test/daily": DAILY }),
      );
      const journal = until(result!.journal, dayNumberOrEnd(last));
      assert(journal.rows > rows, `${journal.rows}`);
      await agree({ ...result!, journal });
    },
  });
}

async function agree(result: Parameters<typeof journalFiles>[0]) {
  const { journal } = result;
  const text = journalFiles(result)
    .find(({ name }) => name === "ledger.journal")!.text;
  const file = Deno.makeTempFileSync({ suffix: ".journal" });
  try {
    Deno.writeTextFileSync(file, String(text));
    await run("-f", file, "check", "--strict", "payees", "ordereddates");
    const csv = await run(
      "-f",
      file,
      "balance",
      "--flat",
      "--empty",
      "--no-total",
      "-O",
      "csv",
    );
    const found = new Map(
      csv.trim().split("\n").slice(1).map((line) => {
        const [account, amount] = line.slice(1, -1).split('","');
        return [account!, Number(amount!.replace(/[^\d.-]/g, ""))];
      }),
    );
    const ours = trialBalance(journal);
    assert(ours.length > 100);
    for (const { account, balance } of ours) {
      const theirs = found.get(account.replaceAll("/", ":")) ?? 0;
      assertEquals(Math.round(theirs * 100), balance, account);
    }
    // What hledger calls assets, by the types that the file declares.
    const assets = await run(
      "-f",
      file,
      "balance",
      "type:A",
      "--depth=1",
      "-O",
      "csv",
    );
    const total = Number(/"total:?","(-?[\d.]+)/i.exec(assets)![1]);
    const sum = ours
      .filter(({ account }) =>
        /^(asset|county|treasury|advance|prepayment)\//.test(account)
      )
      .reduce((fen, { balance }) => fen + balance, 0);
    assertEquals(Math.round(total * 100), sum);
  } finally {
    Deno.removeSync(file);
  }
}

function dayNumberOrEnd(date: string): number {
  return date.startsWith("9999") ? Infinity : dayNumber(date);
}

/** The lines of a journal up to a day. */
function until(journal: Journal, last: number): Journal {
  const { date, debit, credit, amount, rule, batch } = journal;
  const kept = (_: number, row: number) => date[row]! <= last;
  return {
    ...journal,
    rows: date.filter(kept).length,
    date: date.filter(kept),
    debit: debit.filter(kept),
    credit: credit.filter(kept),
    amount: amount.filter(kept),
    rule: rule.filter(kept),
    batch: batch.filter(kept),
  };
}

async function run(...args: string[]): Promise<string> {
  const { success, stdout, stderr } = await new Deno.Command(HLEDGER, {
    args,
    env: { LC_ALL: "C.UTF-8" },
  }).output();
  const text = new TextDecoder();
  assert(success, text.decode(stderr));
  return text.decode(stdout);
}

async function works(): Promise<boolean> {
  try {
    return (await new Deno.Command(HLEDGER, { args: ["--version"] }).output())
      .success;
  } catch {
    return false;
  }
}
