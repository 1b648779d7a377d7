import type { Layer, NationalRules, RuleRow } from "../model/ledger.ts";
import { type CaseFeatures, fits, holds } from "./rule_rows.ts";
import { LAYER_WORDS } from "../model/case_words.ts";
import type { Said, TrailCandidate, TrailStep } from "./trail_step.ts";

/** A case as national groups are asked about it. */
export interface NationalQuestion {
  readonly diagnosis: string;
  readonly operations: readonly string[];
  readonly features: CaseFeatures;
  /** Code of the national group that takes the case; `null` = none. */
  readonly taken: string | null;
}

/**
 * How the national groups of a layer were tried (国家病组): those whose diagnosis
 * and operations fit, each with what else it asks for.
 *
 * `R-CAT-30`.
 *
 * @param local codes of the national groups that the catalogue has
 */
export function nationalTrail(
  layer: Layer,
  { rows }: NationalRules,
  local: ReadonlySet<string>,
  { diagnosis, operations, features, taken }: NationalQuestion,
): TrailStep {
  const candidates = rows
    .filter((row) => row.layer === layer && fits(row, diagnosis, operations))
    .map((row): TrailCandidate => ({
      code: row.code,
      name: row.name,
      kept: row.code === taken,
      ...whyRule(row, features, local.has(row.code), row.code === taken),
    }));
  const decides = candidates.some(({ kept }) => kept);
  const { zh, en } = LAYER_WORDS[layer];
  return {
    rule: "R-CAT-30",
    question: layer,
    zh: decides
      ? `${zh}：入 ${taken}`
      : `${zh}：${candidates.length === 0 ? "没有相符的病组" : "没有病组收下"}`,
    en: decides
      ? `${en}: ${taken} takes the case`
      : `${en}: ${
        candidates.length === 0 ? "no group fits" : "none takes the case"
      }`,
    candidates,
    verdict: decides ? "decides" : "goes on",
  };
}

function whyRule(
  row: RuleRow,
  features: CaseFeatures,
  isLocal: boolean,
  isTaken: boolean,
): Said {
  const asked = conditionWords(row);
  if (isTaken) return { zh: `相符${asked.zh}`, en: `fits${asked.en}` };
  if (!holds(row, features)) {
    return {
      zh: `附加条件不成立${asked.zh}`,
      en: `what else it asks for does not hold${asked.en}`,
    };
  }
  return isLocal
    ? { zh: "排在前面的病组已收", en: "a group before it takes the case" }
    : {
      zh: "基期例数不足，不在本地目录",
      en: "too few base-period cases, not in the local catalogue",
    };
}

/** What a rule asks for beside codes, in brackets. */
function conditionWords(row: RuleRow): Said {
  const zh: string[] = [], en: string[] = [];
  const range = (
    from: number | null,
    below: number | null,
    name: Said,
    unit: Said,
  ) => {
    if (from === null && below === null) return;
    const bounds = [
      from === null ? "" : `≥ ${from}`,
      below === null ? "" : `< ${below}`,
    ].filter((text) => text !== "").join(", ");
    zh.push(`${name.zh} ${bounds} ${unit.zh}`);
    en.push(`${name.en} ${bounds} ${unit.en}`);
  };
  const age = { zh: "年龄", en: "age" };
  range(null, row.ageDaysBelow, age, { zh: "天", en: "days" });
  range(row.ageFrom, row.ageBelow, age, { zh: "岁", en: "years" });
  range(
    row.weightFrom,
    row.weightBelow,
    { zh: "出生体重", en: "birth weight" },
    { zh: "克", en: "g" },
  );
  if (row.secondary !== "") {
    zh.push(`次要诊断 ${row.secondary}`);
    en.push(`secondary diagnosis ${row.secondary}`);
  }
  return zh.length === 0
    ? { zh: "", en: "" }
    : { zh: `（${zh.join("，")}）`, en: ` (${en.join(", ")})` };
}
