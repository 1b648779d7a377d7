import { sum } from "../base/sum.ts";
import type { InsurerSheet } from "../model/insurer.ts";
import type { ScenarioResult } from "../model/result.ts";
import { type ResultTable, tableOf } from "../model/table.ts";
import { tableColumn } from "./table_column.ts";

/** Statements of insurers (商保机构结算单表), a row a contract and scheme; `null` where the agency runs catastrophic insurance. `R-BIG`. */
export function insurerTable(
  { insurers = [], counties }: ScenarioResult,
): ResultTable | null {
  if (insurers.length === 0) return null;
  const money = (
    name: string,
    zh: string,
    en: string,
    of: (own: InsurerSheet) => number,
  ) => tableColumn<InsurerSheet>(name, zh, en, "fen", of);
  return tableOf<InsurerSheet>(
    {
      name: "insurer_statements",
      titleZh: "商保机构大病保险结算单",
      titleEn: "Statements of insurers of catastrophic insurance",
    },
    [
      ...contractColumns<InsurerSheet>((own) => own),
      tableColumn(
        "counties",
        "承办区县",
        "counties",
        "text",
        (own) => own.counties.map((c) => counties.id[c]!).join(" "),
      ),
      tableColumn(
        "claimants",
        "获付人数",
        "persons paid for",
        "count",
        (own) => own.claimants,
      ),
      tableColumn(
        "stays",
        "获付住院人次",
        "stays paid for",
        "count",
        (own) => own.stays,
      ),
      money("premium", "应付保费", "premium", (own) => sum(own.premium)),
      money("prepaid", "年初预拨", "paid in January", (own) => own.prepaid),
      money("handed", "年内划拨", "paid in the year", (own) => sum(own.handed)),
      money("deposit", "年终拨付", "kept until settled", (own) => own.deposit),
      money("layers", "分段支付", "paid by layers", (own) => sum(own.claims)),
      money("drugs", "特殊药品", "special drugs", (own) => own.drugs),
      money(
        "recovered",
        "其中经办先付后收回",
        "of it recovered by the agency",
        (own) => sum(own.recovered),
      ),
      money("cost", "承办成本", "running cost", (own) => own.cost),
      money("result", "盈亏", "profit or loss", (own) => own.result),
      money("kept", "机构留存盈利", "profit kept", (own) => own.kept),
      money("returned", "返还结余", "profit given back", (own) => own.returned),
      money("shared", "资金分担亏损", "loss shared", (own) => own.shared),
      money("borne", "机构自负亏损", "loss borne", (own) => own.borne),
      money(
        "transfer",
        "年终应付机构",
        "paid at the settlement",
        (own) => own.transfer,
      ),
      money(
        "lowest",
        "年内最低余额",
        "lowest balance held",
        (own) => own.lowest,
      ),
    ],
    insurers,
  );
}

/** A month of a contract. */
interface Month {
  readonly own: InsurerSheet;
  readonly month: number;
}

/** Contracts month by month (商保机构逐月往来); `null` where there are none. `R-BIG`. */
export function insurerMonthTable(
  { insurers = [] }: ScenarioResult,
): ResultTable | null {
  if (insurers.length === 0) return null;
  const rows = insurers.flatMap((own) =>
    Array.from({ length: 12 }, (_, month): Month => ({ own, month }))
  );
  const money = (
    name: "premium" | "handed" | "claims" | "recovered",
    zh: string,
    en: string,
  ) => tableColumn<Month>(name, zh, en, "fen", (r) => r.own[name][r.month]!);
  return tableOf<Month>(
    {
      name: "insurer_months",
      titleZh: "商保机构大病保险逐月往来",
      titleEn: "Insurers of catastrophic insurance, month by month",
    },
    [
      ...contractColumns<Month>((r) => r.own),
      tableColumn("month", "月份", "month", "count", (r) => r.month + 1),
      money("premium", "应付保费", "premium due"),
      money("handed", "月末划拨", "paid at its end"),
      money("claims", "分段支付", "paid by layers"),
      money("recovered", "经办收回", "recovered by the agency"),
    ],
    rows,
  );
}

function contractColumns<R>(of: (row: R) => InsurerSheet) {
  return [
    tableColumn<R>(
      "insurer",
      "机构编号",
      "insurer",
      "text",
      (r) => of(r).insurer,
    ),
    tableColumn<R>(
      "nameZh",
      "机构名称",
      "name in Chinese",
      "text",
      (r) => of(r).nameZh,
    ),
    tableColumn<R>("nameEn", "英文名称", "name", "text", (r) => of(r).nameEn),
    tableColumn<R>("scheme", "险种", "scheme", "text", (r) => of(r).scheme),
  ];
}
