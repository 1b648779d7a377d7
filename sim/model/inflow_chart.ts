/**
 * Lines of the chart of accounts for patients of other pools (异地就医科目): what home pools
 * pay through the province's clearing, or move over. `R-OUT`.
 *
 * @module
 */
import { type AccountLine, line } from "./account_line.ts";

/** Accounts of in-province patients. */
export const INFLOW_CHART: readonly AccountLine[] = [
  line(
    "1304",
    "asset/remote/{scheme}",
    "省内异地清算资金",
    "in-province clearing, money of home pools",
    "asset",
  ),
  line(
    "2201",
    "remote/{scheme}/{payee}",
    "应付医疗机构：外来参保人",
    "payable for patients of other pools",
    "liability",
  ),
  line(
    "4005",
    "income/{scheme}/moved",
    "收入：异地就医划入",
    "income: moved over from home pools",
    "income",
  ),
];
