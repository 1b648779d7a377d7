/**
 * The chart of accounts (会计科目表): what every account of the journal is called,
 * what kind it is and on which side it stands. The numbers are this engine's own.
 *
 * @module
 */
import type { Lang } from "../base/formats.ts";
import { type AccountLine, line } from "./account_line.ts";
import { INFLOW_CHART } from "./inflow_chart.ts";
import { INSURER_CHART } from "./insurer_chart.ts";

export type { AccountKind, AccountLine } from "./account_line.ts";

const OWN_CHART: readonly AccountLine[] = [
  line("1001", "asset/bank/{scheme}", "银行存款", "bank", "asset"),
  line(
    "1101",
    "treasury/{scheme}",
    "国库待划收入",
    "in the treasury, on its way to the fund",
    "asset",
  ),
  line(
    "1102",
    "county/{scheme}/{payee}",
    "区县应上解收入",
    "due from counties",
    "asset",
  ),
  line(
    "1201",
    "prepayment/{scheme}/{payee}",
    "预付金",
    "prepayments to institutions",
    "asset",
  ),
  line(
    "1202",
    "advance/{scheme}/{payee}",
    "每日预拨",
    "daily advances to institutions",
    "asset",
  ),
  line(
    "1301",
    "asset/catastrophic/{scheme}",
    "大病保险资金",
    "catastrophic insurance, money held",
    "asset",
  ),
  line(
    "1401",
    "asset/account/{scheme}",
    "个人账户余额",
    "personal accounts, money held",
    "asset",
  ),
  line(
    "1501",
    "fines/due/{scheme}/{payee}",
    "应收罚款（代国库）",
    "fines due to the treasury",
    "asset",
  ),
  line(
    "2001",
    "payable/{scheme}/{payee}",
    "应付医疗机构",
    "payable to institutions",
    "liability",
  ),
  line(
    "2101",
    "deposit/{scheme}/{payee}",
    "质量保证金",
    "quality deposits",
    "liability",
  ),
  line(
    "2501",
    "fines/treasury/{scheme}",
    "应缴国库罚款",
    "fines to be handed to the treasury",
    "liability",
  ),
  line(
    "3001",
    "equity/{scheme}/surplus",
    "累计结余",
    "surplus brought forward",
    "equity",
  ),
  line("3002", "reserve/{scheme}", "风险金", "risk reserve", "equity"),
  line(
    "3101",
    "equity/account/{scheme}",
    "个人账户年初余额",
    "personal accounts brought forward",
    "equity",
  ),
  line(
    "4001",
    "income/{scheme}/contributions",
    "收入：个人和单位缴费",
    "income: contributions",
    "income",
  ),
  line(
    "4002",
    "income/{scheme}/interest",
    "收入：利息",
    "income: interest",
    "income",
  ),
  line(
    "4003",
    "income/{scheme}/other",
    "收入：其他",
    "income: other",
    "income",
  ),
  line(
    "4004",
    "income/{scheme}/subsidy",
    "收入：财政补助",
    "income: fiscal subsidy",
    "income",
  ),
  line(
    "4101",
    "income/catastrophic/{scheme}",
    "收入：大病保险归集",
    "income: collected for catastrophic insurance",
    "income",
  ),
  line(
    "4201",
    "income/account/{scheme}",
    "收入：划入个人账户",
    "income: put into personal accounts",
    "income",
  ),
  line(
    "5001",
    "expense/{scheme}/dip",
    "支出：住院 DIP",
    "expense: DIP",
    "expense",
  ),
  line(
    "5002",
    "expense/{scheme}/share",
    "支出：超支分担",
    "expense: overspend shared",
    "expense",
  ),
  line(
    "5003",
    "expense/{scheme}/outpatient",
    "支出：普通门诊",
    "expense: outpatient",
    "expense",
  ),
  line(
    "5004",
    "expense/{scheme}/chronic",
    "支出：门诊慢特病",
    "expense: chronic care",
    "expense",
  ),
  line(
    "5005",
    "expense/{scheme}/remote",
    "支出：异地就医",
    "expense: out of area",
    "expense",
  ),
  line(
    "5006",
    "expense/{scheme}/other",
    "支出：其他付费方式",
    "expense: other methods",
    "expense",
  ),
  line(
    "5007",
    "expense/{scheme}/maternity",
    "支出：生育",
    "expense: maternity",
    "expense",
  ),
  line(
    "5101",
    "expense/catastrophic/{scheme}/layers",
    "支出：大病保险分段支付",
    "expense: layers of catastrophic insurance",
    "expense",
  ),
  line(
    "5102",
    "expense/catastrophic/{scheme}/drugs",
    "支出：大病保险特殊药品",
    "expense: special drugs of catastrophic insurance",
    "expense",
  ),
  line(
    "5201",
    "expense/account/{scheme}/premium",
    "个人账户支出：团购商业保险保费",
    "accounts: premium of group-bought insurance",
    "expense",
  ),
  line(
    "5202",
    "expense/account/{scheme}/inpatient",
    "个人账户支出：住院个人负担",
    "accounts: what patients bear of stays",
    "expense",
  ),
  line(
    "5203",
    "expense/account/{scheme}/outpatient",
    "个人账户支出：门诊个人负担",
    "accounts: what patients bear of outpatient care",
    "expense",
  ),
  line(
    "5204",
    "expense/account/{scheme}/purchases",
    "个人账户支出：药店购药",
    "accounts: pharmacy purchases",
    "expense",
  ),
];

/** All lines of the chart (会计科目), in the order of their numbers. */
export const ACCOUNT_CHART: readonly AccountLine[] = [
  ...OWN_CHART,
  ...INSURER_CHART,
  ...INFLOW_CHART,
].sort((a, b) => Number(a.code) - Number(b.code));

/** An account's line of the chart, and what makes it differ from the others of the line. */
export interface ChartedAccount {
  readonly line: AccountLine;
  readonly scheme: "employee" | "resident";
  /** Institution, county or other payee; `null` where the line has one account a scheme. */
  readonly payee: string | null;
}

const FORMS = ACCOUNT_CHART.map((line) => ({
  line,
  form: new RegExp(
    `^${
      line.path
        .replace("{scheme}", "(?<scheme>employee|resident)")
        .replace("{payee}", "(?<payee>[^/]+)")
    }$`,
  ),
}));

/**
 * The line of the chart that an account belongs to; `undefined` if there is none.
 *
 * @example
 * ```ts
 * import { chartedAccount } from "./account_chart.ts";
 *
 * const { line, payee } = chartedAccount("deposit/employee/H001")!;
 * console.assert(line.code === "2101" && payee === "H001");
 * ```
 */
export function chartedAccount(path: string): ChartedAccount | undefined {
  for (const { line, form } of FORMS) {
    const groups = form.exec(path)?.groups;
    if (groups) {
      return {
        line,
        scheme: groups.scheme as ChartedAccount["scheme"],
        payee: groups.payee ?? null,
      };
    }
  }
  return undefined;
}

/** The name of an account line (科目名称). */
export function accountName(line: AccountLine, lang: Lang): string {
  return lang === "zh" ? line.zh : line.en;
}
