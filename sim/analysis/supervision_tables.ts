import { INSPECTOR_WORDS } from "../model/finding_words.ts";
import {
  ACTS,
  FINDING_OUTCOMES,
  type InspectionUse,
  INSPECTORS,
  LEADS,
  type Sanction,
  STAGES_OF_REVIEW,
} from "../model/ledger.ts";
import type { ScenarioResult } from "../model/result.ts";
import { type ResultTable, tableOf } from "../model/table.ts";
import { doctorTable } from "./doctor_table.ts";
import { ruleTable } from "./finding_rules.ts";
import { suspectedTable } from "./suspected_table.ts";
import { tableColumn } from "./table_column.ts";
import { unpaidTable } from "./unpaid_table.ts";

type Result = Pick<ScenarioResult, "supervision" | "hospitals">;

/** Every finding, what rules met, what inspectors did and who bears what (监管结果表); nothing where nobody looks. `R-SUP`, `R-PEN`. */
export function supervisionTables(result: Result): ResultTable[] {
  const { findings, use, sanctions, doctors } = result.supervision;
  return findings.rows === 0 && use.length === 0 ? [] : [
    findingTable(result),
    ruleTable(findings),
    useTable(use),
    sanctionTable(sanctions, result),
    unpaidTable(result),
    suspectedTable(result),
    ...(doctors === undefined ? [] : [doctorTable(doctors, result.hospitals)]),
  ];
}

function findingTable({ supervision, hospitals }: Result): ResultTable {
  const f = supervision.findings;
  return tableOf<number>(
    { name: "findings", titleZh: "疑点与处理", titleEn: "Findings" },
    [
      tableColumn(
        "claim",
        "结算单行号",
        "row of the claim",
        "count",
        (r) => f.claim[r]!,
      ),
      tableColumn(
        "hospital",
        "医疗机构",
        "institution",
        "text",
        (r) => hospitals.id[f.hospital[r]!]!,
      ),
      tableColumn("rule", "规则", "rule", "text", (r) => f.rules[f.rule[r]!]!),
      tableColumn(
        "when",
        "环节",
        "stage",
        "text",
        (r) => STAGES_OF_REVIEW[f.when[r]!]!,
      ),
      tableColumn(
        "outcome",
        "结果",
        "outcome",
        "text",
        (r) => FINDING_OUTCOMES[f.outcome[r]!]!,
      ),
      tableColumn("act", "违规类型", "act", "text", (r) => ACTS[f.act[r]!]!),
      tableColumn(
        "inspector",
        "检查力量",
        "inspector",
        "text",
        (r) => INSPECTORS[f.inspector[r]!] ?? null,
      ),
      tableColumn(
        "lead",
        "检查方式",
        "way of inspecting",
        "text",
        (r) => LEADS[f.lead[r]!] ?? null,
      ),
      tableColumn(
        "day",
        "提出日（年初起）",
        "day raised, from 1 January",
        "count",
        (r) => f.day[r]!,
      ),
      tableColumn(
        "closed",
        "办结日（年初起）",
        "day closed, from 1 January",
        "count",
        (r) => f.closed[r]!,
      ),
      tableColumn("loss", "基金损失", "loss", "fen", (r) => f.loss[r]!),
      tableColumn("fine", "罚款", "fine", "fen", (r) => f.fine[r]!),
      tableColumn(
        "points",
        "扣减分值",
        "points taken",
        "points",
        (r) => f.points[r]!,
      ),
    ],
    [...f.claim.keys()],
  );
}

function useTable(use: readonly InspectionUse[]): ResultTable {
  return tableOf<InspectionUse>(
    {
      name: "inspections",
      titleZh: "检查力量与成效",
      titleEn: "Inspectors and what they found",
    },
    [
      tableColumn(
        "inspector",
        "检查力量",
        "inspector",
        "text",
        (r) => r.inspector,
      ),
      tableColumn(
        "nameZh",
        "名称",
        "name in Chinese",
        "text",
        (r) => INSPECTOR_WORDS[r.inspector].zh,
      ),
      tableColumn("days", "人日", "days", "count", (r) => r.days),
      tableColumn("used", "已用人日", "days used", "number", (r) => r.used),
      tableColumn(
        "reveals",
        "查看病例",
        "cases seen",
        "count",
        (r) => r.reveals,
      ),
      tableColumn(
        "found",
        "认定病例",
        "cases confirmed",
        "count",
        (r) => r.found,
      ),
      tableColumn("cost", "检查成本", "cost", "fen", (r) => r.cost),
      tableColumn("recovered", "追回", "given back", "fen", (r) => r.recovered),
      tableColumn("fined", "罚款", "fines", "fen", (r) => r.fined),
    ],
    use,
  );
}

function sanctionTable(
  sanctions: readonly Sanction[],
  { hospitals }: Pick<Result, "hospitals">,
): ResultTable {
  const yes = (
    name: string,
    titleZh: string,
    titleEn: string,
    of: (row: Sanction) => boolean,
  ) =>
    tableColumn<Sanction>(
      name,
      titleZh,
      titleEn,
      "count",
      (r) => Number(of(r)),
    );
  return tableOf<Sanction>(
    {
      name: "sanctions",
      titleZh: "各机构处理结果",
      titleEn: "What institutions bear",
    },
    [
      tableColumn(
        "hospital",
        "医疗机构",
        "institution",
        "text",
        (r) => hospitals.id[r.hospital]!,
      ),
      tableColumn("refused", "拒付", "refused", "fen", (r) => r.refused),
      tableColumn("returned", "追回", "given back", "fen", (r) => r.returned),
      tableColumn(
        "corrected",
        "其中自查退回",
        "of it by itself",
        "fen",
        (r) => r.corrected,
      ),
      tableColumn("fine", "罚款", "fines", "fen", (r) => r.fine),
      tableColumn(
        "unpaidCases",
        "停止支付病例",
        "cases not paid",
        "count",
        (r) => r.unpaidCases,
      ),
      tableColumn(
        "unpaid",
        "停止支付金额",
        "not paid for them",
        "fen",
        (r) => r.unpaid,
      ),
      yes("talk", "约谈", "talk", (r) => r.talk),
      tableColumn(
        "suspendedMonths",
        "暂停月数",
        "months suspended",
        "count",
        (r) => r.suspendedMonths,
      ),
      yes("terminated", "解除协议", "agreement ended", (r) => r.terminated),
      yes("referred", "移送公安", "police", (r) => r.referred),
      yes("exposed", "公开曝光", "made public", (r) => r.exposed),
      tableColumn(
        "doctorPoints",
        "医师记分",
        "doctors' points",
        "count",
        (r) => r.doctorPoints,
      ),
      tableColumn(
        "barred",
        "暂停或终止医师",
        "doctors barred",
        "count",
        (r) => r.barred,
      ),
      tableColumn(
        "capacityLeft",
        "次年剩余能力",
        "capacity left next year",
        "number",
        (r) => r.capacityLeft,
      ),
    ],
    sanctions,
  );
}
