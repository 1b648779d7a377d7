import {
  type GroupKind,
  kindOf,
  PATIENT_GROUPS,
} from "../model/patient_groups.ts";
import { type Payer, PAYERS } from "../model/patients.ts";
import type { ScenarioResult } from "../model/result.ts";
import { type ResultTable, tableOf } from "../model/table.ts";
import { tableColumn } from "./table_column.ts";

/** What a group of patients cost, and who bore it, fen. */
export interface BurdenStatement {
  readonly scheme: string;
  /** Name in metrics. */
  readonly group: string;
  readonly kind: GroupKind;
  readonly stays: number;
  readonly cost: number;
  /** By payer; `null` where it is not known. */
  readonly paid: Readonly<Record<Payer, number | null>>;
  /** Patient's payments of cost. */
  readonly ownShare: number | null;
  /** Yuan. */
  readonly perStay: number | null;
  /** Persons whose payments pass 40 % of what their household can pay, expected. */
  readonly above: number | null;
  /** The same, of those who were admitted. */
  readonly aboveShare: number | null;
}

/** Who bore the bills of each group (分层负担), by scheme; empty where no metrics of patients were taken. INV-8: payers sum to the cost. */
export function burdenStatements(
  { metrics }: Pick<ScenarioResult, "metrics">,
): BurdenStatement[] {
  const found = new Map(
    metrics.filter(({ metric }) => /^(burden|catastrophic)\./.test(metric))
      .map((row) => [`${row.metric} ${row.scheme} ${row.group}`, row.value]),
  );
  return ["employee", "resident"].flatMap((scheme) =>
    Object.keys(PATIENT_GROUPS).flatMap((group): BurdenStatement[] => {
      const value = (metric: string) =>
        found.get(`${metric} ${scheme} ${group}`) ?? null;
      const stays = value("burden.stays");
      if (stays === null || stays === 0) return [];
      const fen = (payer: Payer) => {
        const yuan = value(`burden.${payer}`);
        return yuan === null ? null : Math.round(yuan * 100);
      };
      const paid = Object.fromEntries(
        PAYERS.map((payer) => [payer, fen(payer)]),
      ) as Record<Payer, number | null>;
      return [{
        scheme,
        group,
        kind: kindOf(group),
        stays,
        cost: PAYERS.reduce((sum, payer) => sum + (paid[payer] ?? 0), 0),
        paid,
        ownShare: value("burden.own"),
        perStay: value("burden.perStay"),
        above: value("catastrophic.persons"),
        aboveShare: value("catastrophic.share"),
      }];
    })
  );
}

/** Headings of payers. */
const PAYER_TITLES: Readonly<Record<Payer, readonly [string, string]>> = {
  fund: ["统筹基金", "pooled fund"],
  catastrophic: ["大病保险", "catastrophic insurance"],
  supplement: ["补充保险", "supplements"],
  aid: ["医疗救助", "medical aid"],
  commercial: ["商保与慈善", "commercial and charity"],
  inside: ["个人：目录内", "patient, inside the rules"],
  offList: ["个人：目录外", "patient, off the list"],
};

/** The statement for patients as a table (患者分层负担表), by scheme and by category, age and help; `null` where nothing is known. */
export function burdenStatementTable(
  result: Pick<ScenarioResult, "metrics">,
): ResultTable | null {
  const rows = burdenStatements(result);
  if (rows.length === 0) return null;
  type Row = BurdenStatement;
  return tableOf<Row>(
    {
      name: "patient_burden",
      titleZh: "患者住院费用分层负担",
      titleEn: "Who bears patients' bills, layer by layer",
    },
    [
      tableColumn("scheme", "险种", "scheme", "text", (r) => r.scheme),
      tableColumn("kind", "分组口径", "told apart by", "text", (r) => r.kind),
      tableColumn("group", "分组", "group", "text", (r) => r.group),
      tableColumn(
        "nameZh",
        "名称",
        "name in Chinese",
        "text",
        (r) => PATIENT_GROUPS[r.group]!.zh,
      ),
      tableColumn(
        "nameEn",
        "英文名称",
        "name",
        "text",
        (r) => PATIENT_GROUPS[r.group]!.en,
      ),
      tableColumn("stays", "住院人次", "stays", "count", (r) => r.stays),
      tableColumn("cost", "总费用", "cost", "fen", (r) => r.cost),
      ...PAYERS.map((payer) =>
        tableColumn<Row>(
          payer,
          ...PAYER_TITLES[payer],
          "fen",
          (r) => r.paid[payer],
        )
      ),
      tableColumn(
        "ownShare",
        "个人负担占总费用",
        "patient's share of cost",
        "number",
        (r) => r.ownShare,
      ),
      tableColumn(
        "perStay",
        "次均个人负担（元）",
        "patient's payments per stay, yuan",
        "number",
        (r) => r.perStay,
      ),
      tableColumn(
        "above",
        "灾难性支出人数（期望）",
        "persons with catastrophic spending, expected",
        "number",
        (r) => r.above,
      ),
      tableColumn(
        "aboveShare",
        "灾难性支出占住院患者",
        "catastrophic spending among inpatients",
        "number",
        (r) => r.aboveShare,
      ),
    ],
    rows,
  );
}
