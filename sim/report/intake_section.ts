import { formatCount, type Lang } from "../base/formats.ts";
import {
  countByKind,
  INTAKE_KINDS,
  type IntakeKind,
  type IntakeReport,
} from "../model/intake.ts";
import type { ScenarioResult } from "../model/result.ts";
import { type Html, markup, tableHtml } from "./html.ts";

/**
 * What reading the claims came to (读入检查): rows read, taken and left out, and the
 * findings by kind. One line where nothing was found, as in every generated city.
 */
export function intakeSection(
  { intake, registry }: ScenarioResult,
  lang: Lang,
): Html {
  const generated = registry !== null;
  const zh = lang === "zh", kinds = countByKind(intake.findings);
  const rows = kinds.map(({ kind, count }) => [
    INTAKE_KINDS[kind][lang],
    action(kind, zh),
    zh ? INTAKE_KINDS[kind].reasonZh : INTAKE_KINDS[kind].reasonEn,
    formatCount(count),
  ]);
  const heads = zh
    ? ["类别", "处理", "原因", "处数"]
    : ["Kind", "Action", "Reason", "Findings"];
  return markup`<section id="intake"><h2>${
    zh ? "结算单检查" : "Check of the claims"
  }</h2><p>${counted(intake, zh)}${generated ? GENERATED[lang] : ""}</p>${
    rows.length === 0 ? [] : [tableHtml(heads, rows, { texts: 3 })]
  }</section>`;
}

/** What is known of claims that are not looked at one by one. */
const GENERATED = {
  zh:
    "合成病例不逐行检查；同样的检查在测试中只发现性别与诊断矛盾，不到千分之一（亚目的抽取不分性别）。",
  en:
    " Generated claims are not checked row by row; in the tests the same checks find only sex and diagnosis at odds, in less than one claim of a thousand, as subcategories are drawn without regard to sex.",
} as const;

function counted({ read, accepted, rejected }: IntakeReport, zh: boolean) {
  const [all, taken, gone] = [read, accepted, rejected].map((n) =>
    formatCount(n)
  );
  return zh
    ? `共 ${all} 行，采用 ${taken} 行，剔除 ${gone} 行。`
    : `${all} rows: ${taken} taken, ${gone} left out.`;
}

function action(kind: IntakeKind, zh: boolean): string {
  return INTAKE_KINDS[kind].action === "rejected"
    ? zh ? "剔除" : "left out"
    : zh
    ? "采用"
    : "taken";
}
