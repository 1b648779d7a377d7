import { assert, assertEquals } from "@std/assert";
import { isoDate } from "../../sim/base/calendar.ts";
import { toYuan } from "../../sim/base/fen.ts";
import type { Journal } from "../../sim/model/ledger.ts";
import { trialBalance } from "../../sim/settlement/journal/trial_balance.ts";
import { rehearseQuietly, smallPlans } from "../support/small_city.ts";

const HLEDGER = Deno.env.get("HLEDGER") ?? "hledger";
const here = await works();
if (!here && Deno.env.get("CI") !== "true") {
  console.warn("Skipped: hledger is not installed (Debian package hledger)");
}

Deno.test({
  name:
    "a bookkeeping program that is not ours finds the same balance in every account",
  ignore: !here && Deno.env.get("CI") !== "true",
  fn: async () => {
    const [result] = await rehearseQuietly(
      smallPlans(["zibo_2025/baseline"]),
    );
    const { journal } = result!;
    const file = Deno.makeTempFileSync({ suffix: ".journal" });
    try {
      Deno.writeTextFileSync(file, hledgerText(journal));
      await run("-f", file, "check", "--strict");
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
    } finally {
      Deno.removeSync(file);
    }
  },
});

/** The journal in hledger's plain text: a transaction a posting, accounts declared. */
function hledgerText(journal: Journal): string {
  const name = (row: number) => journal.accounts[row]!.replaceAll("/", ":");
  const lines = [
    "commodity 1000.00 CNY",
    ...journal.rules.map((rule) => `payee ${rule}`),
    ...journal.accounts.map((_, row) => `account ${name(row)}`),
  ];
  for (let i = 0; i < journal.rows; i++) {
    const amount = toYuan(journal.amount[i]!);
    lines.push(
      "",
      `${isoDate(journal.date[i]!)} ${journal.rules[journal.rule[i]!]!}`,
      `  ${name(journal.debit[i]!)}  ${amount} CNY`,
      `  ${name(journal.credit[i]!)}  -${amount} CNY`,
    );
  }
  return lines.join("\n") + "\n";
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
