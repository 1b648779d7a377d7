/**
 * Lines of the chart of accounts for contracts with insurers (商保承办科目): the agency's,
 * and the insurers' own books of their contracts. `R-BIG`.
 *
 * @module
 */
import { type AccountLine, line } from "./account_line.ts";

/** Accounts of contracts with insurers. */
export const INSURER_CHART: readonly AccountLine[] = [
  line(
    "1302",
    "insurer/{scheme}/{payee}",
    "商保机构往来",
    "due from insurers",
    "asset",
  ),
  line(
    "1303",
    "asset/insurer/{scheme}/{payee}",
    "商保机构账：合同资金",
    "insurers' books: money of the contract",
    "asset",
  ),
  line(
    "4102",
    "income/catastrophic/{scheme}/returned",
    "收入：商保机构返还结余",
    "income: given back by insurers",
    "income",
  ),
  line(
    "4111",
    "income/insurer/{scheme}/{payee}/premium",
    "商保机构账：保费",
    "insurers' books: premium",
    "income",
  ),
  line(
    "4112",
    "income/insurer/{scheme}/{payee}/shared",
    "商保机构账：资金分担亏损",
    "insurers' books: loss that the fund bears",
    "income",
  ),
  line(
    "5103",
    "expense/catastrophic/{scheme}/premium",
    "支出：大病保险保费",
    "expense: premium of insurers",
    "expense",
  ),
  line(
    "5104",
    "expense/catastrophic/{scheme}/lossShare",
    "支出：分担商保机构亏损",
    "expense: loss of insurers that is shared",
    "expense",
  ),
  line(
    "5111",
    "expense/insurer/{scheme}/{payee}/layers",
    "商保机构账：分段支付",
    "insurers' books: layers",
    "expense",
  ),
  line(
    "5112",
    "expense/insurer/{scheme}/{payee}/drugs",
    "商保机构账：特殊药品",
    "insurers' books: special drugs",
    "expense",
  ),
  line(
    "5113",
    "expense/insurer/{scheme}/{payee}/cost",
    "商保机构账：承办成本",
    "insurers' books: running cost",
    "expense",
  ),
  line(
    "5114",
    "expense/insurer/{scheme}/{payee}/returned",
    "商保机构账：返还结余",
    "insurers' books: profit given back",
    "expense",
  ),
];
