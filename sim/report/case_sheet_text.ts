import type { Lang } from "../base/formats.ts";
import type {
  CaseSheet,
  SheetText,
  SheetTrail,
  SheetYear,
} from "../model/case_sheet.ts";
import { inTerms } from "../model/payment_terms.ts";
import {
  numberedParts,
  parameterLines,
  sheetHead,
  type SheetPart,
  stepLines,
} from "./sheet_text.ts";

/**
 * The calculation sheet of a case as text (计算书): the claim, its group, the
 * disease's points, the case's points, what they are worth, the parameters.
 */
export function caseSheetText(sheet: CaseSheet, lang: Lang): string {
  const zh = lang === "zh";
  const said = (text: string) => inTerms(text, sheet.terms ?? "dip");
  const parts: readonly SheetPart[] = [
    [zh ? "结算清单" : "The claim", claimLines(sheet, lang)],
    [
      zh
        ? `入组（目录 ${sheet.catalogue.id}，${sheet.catalogue.version} 版）`
        : `Group (catalogue ${sheet.catalogue.id}, edition ${sheet.catalogue.version})`,
      sheet.trail.flatMap((step, i) => trailLines(step, i + 1, lang)),
    ],
    [
      said(zh ? "病种分值" : "Points of the disease"),
      [
        ...yearLines(sheet.years, lang).map(said),
        ...sheet.disease.flatMap((step) => stepLines(step, lang)),
      ],
    ],
    [
      said(zh ? "病例分值" : "Points of the case"),
      sheet.points.flatMap((step) => stepLines(step, lang)),
    ],
    [
      zh ? "折算金额" : "What they are worth",
      [
        ...sheet.money.flatMap((step) => stepLines(step, lang)),
        ...(sheet.money.length === 0 ? [] : [
          zh
            ? "医疗机构的清算额按全年汇总计算（R-CLR），不逐例支付。"
            : "An institution is paid for its year as a whole (R-CLR), not case by case.",
        ]),
      ],
    ],
    [
      zh ? "参数与依据" : "Parameters and what they stand on",
      parameterLines(sheet, lang),
    ],
  ];
  return [
    ...sheetHead(
      sheet,
      `病例计算书　第 ${sheet.case} 例`,
      `Calculation sheet, case ${sheet.case}`,
      lang,
    ),
    ...numberedParts(parts, lang),
  ].join("\n");
}

function claimLines({ claim }: CaseSheet, lang: Lang): string[] {
  const zh = lang === "zh", { hospitalName, level, operations } = claim;
  const scheme = claim.scheme === "employee"
    ? (zh ? "职工医保" : "employees")
    : (zh ? "居民医保" : "residents");
  const where = level === 0
    ? hospitalName[lang]
    : zh
    ? `${hospitalName.zh}（${claim.hospital}，${level} 级）`
    : `${hospitalName.en} (${claim.hospital}, level ${level})`;
  const done = operations.length === 0
    ? (zh ? "无" : "none")
    : operations.join(" + ");
  return zh
    ? [
      `${where}　${scheme}　${claim.date} 出院，住院 ${claim.los} 天`,
      `主要诊断 ${claim.diagnosis} ${claim.diagnosisName}　手术及操作 ${done}`,
      `总费用 C = ${claim.cost} 元　统筹基金记账 J = ${claim.fund} 元`,
    ]
    : [
      `${where}, ${scheme}, discharged ${claim.date} after ${claim.los} days`,
      `main diagnosis ${claim.diagnosis} ${claim.diagnosisName}, operations: ${done}`,
      `total cost C = ${claim.cost} yuan, booked by the pooled fund J = ${claim.fund} yuan`,
    ];
}

function trailLines(step: SheetTrail, number: number, lang: Lang): string[] {
  return [
    `${number}) ${step[lang]}　[${step.rule}]`,
    ...step.candidates.map((candidate) =>
      `   ${candidate.kept ? "✓" : "✗"} ${candidate.code} ${candidate.name}${
        said(candidate, lang)
      }`
    ),
  ];
}

function said(text: SheetText, lang: Lang): string {
  return text[lang] === ""
    ? ""
    : lang === "zh"
    ? `：${text.zh}`
    : `: ${text.en}`;
}

/** The base period, a line a year. */
function yearLines(years: readonly SheetYear[], lang: Lang): string[] {
  return years.map((y) =>
    lang === "zh"
      ? `${y.year} 年　权重 w = ${y.weight}　该病种 ${y.cases} 例、${y.cost} 元　基准 ${y.baseCases} 例、${y.baseCost} 元`
      : `${y.year}  weight w = ${y.weight}  disease: ${y.cases} cases, ${y.cost} yuan  base: ${y.baseCases} cases, ${y.baseCost} yuan`
  );
}
