/**
 * Tables of facts as rows of the meter (事实表试变): the columns of `data/` that have a
 * size, each scaled as a whole, with what their rows stand on. Columns whose rows
 * are relative to each other are left out, as scaled together they say the same:
 * shares of one whole, and what is brought to a total that a parameter states
 * (admission rates, mean costs and stays of diseases, costs by level). What the
 * relations between their rows are worth is not measured.
 *
 * @module
 */
import { csvParse, type DSVRowString } from "d3-dsv";
import type { Facts } from "../../model/facts.ts";
import type { Status } from "../../model/policy/mod.ts";

/** A column, or a few that belong together, and the facts with it scaled. */
export interface FactLever {
  readonly key: string;
  readonly zh: string;
  readonly en: string;
  readonly grounds: Readonly<Record<Status, number>>;
  readonly source: string;
  readonly scale: (facts: Facts, factor: number) => Facts;
}

/** A lever and the file that it comes from, below `data/`; `*` is the city. */
interface Column extends Pick<FactLever, "key" | "zh" | "en" | "scale"> {
  readonly file: string;
}

const COLUMNS: readonly Column[] = [
  column(
    "population/age_sex.csv",
    "death_rate",
    "各年龄死亡率",
    "death rates by age and sex",
    (f, k) => ({
      ...f,
      ageSex: times(f.ageSex, ["deathMale", "deathFemale"], k),
    }),
  ),
  column(
    "population/chronic.csv",
    "prevalence",
    "慢性病患病率",
    "prevalence of chronic states",
    (f, k) => ({ ...f, chronic: times(f.chronic, ["prevalence"], k) }),
  ),
  column(
    "population/chronic.csv",
    "admission_multiplier",
    "慢性病住院倍数",
    "admissions of people with chronic states",
    (f, k) => ({ ...f, chronic: times(f.chronic, ["admissionMultiplier"], k) }),
  ),
  column(
    "population/aid.csv",
    "resident_share",
    "救助对象占比",
    "share of people with a claim to help",
    (f, k) => ({ ...f, aid: times(f.aid, ["share"], k) }),
  ),
  column(
    "disease/mix.csv",
    "cost_cv",
    "各病种费用变异系数",
    "spread of cost within diseases",
    (f, k) => ({ ...f, diseases: times(f.diseases, ["costCv"], k) }),
  ),
  column(
    "disease/mix.csv",
    "readmit30",
    "30 天再住院率",
    "readmissions within 30 days",
    (f, k) => ({ ...f, diseases: times(f.diseases, ["readmission"], k) }),
  ),
  column(
    "disease/subcategories.csv",
    "cost_ratio",
    "亚目费用比",
    "cost of subcategories against their category",
    (f, k) => ({
      ...f,
      subcategories: times(f.subcategories, ["costRatio"], k),
    }),
  ),
  column(
    "disease/procedures.csv",
    "cost_ratio",
    "手术操作费用比",
    "cost of treatments against their category",
    (f, k) => ({ ...f, procedures: times(f.procedures, ["costRatio"], k) }),
  ),
  column(
    "disease/procedures.csv",
    "share",
    "手术操作占比",
    "share of treatments",
    (f, k) => ({ ...f, procedures: times(f.procedures, ["share"], k) }),
  ),
  column(
    "hospital/level_choice.csv",
    "tertiary",
    "三级医院就诊份额（相对二、一级）",
    "share of tertiary hospitals against the others",
    (f, k) => ({
      ...f,
      levelChoice: f.levelChoice.map((row) => {
        const [tertiary, ...others] = row.shares;
        return { ...row, shares: [tertiary * k, ...others] as const };
      }),
    }),
  ),
  column(
    "cities/*/institutions.csv",
    "beds_mean",
    "机构平均床位",
    "mean beds of institutions",
    (f, k) => ({ ...f, institutions: times(f.institutions, ["bedsMean"], k) }),
  ),
];

/**
 * The levers of a city's facts.
 *
 * @param read text of a file below `data/`
 */
export function factLevers(
  read: (file: string) => string,
  city: string,
): FactLever[] {
  return COLUMNS.map(({ file, ...lever }) => ({
    ...lever,
    ...groundsOf(read(file.replace("*", city))),
  }));
}

/** What the rows of a file stand on: the part of each status, and the source of most of them. */
function groundsOf(text: string): Pick<FactLever, "grounds" | "source"> {
  const rows: DSVRowString<string>[] = [...csvParse(text)];
  const counts = new Map<string, number>();
  for (const { source = "" } of rows) {
    counts.set(source, (counts.get(source) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  const of = (status: Status) =>
    rows.filter((row) => row.status === status).length / rows.length;
  return {
    source: most?.[0] ?? "",
    grounds: {
      document: of("document"),
      published: of("published"),
      assumed: of("assumed"),
    },
  };
}

function column(
  file: string,
  name: string,
  zh: string,
  en: string,
  scale: Column["scale"],
): Column {
  return { file, key: `data/${file}:${name}`, zh, en, scale };
}

function times<T>(
  rows: readonly T[],
  fields: readonly (keyof T)[],
  factor: number,
): T[] {
  return rows.map((row) => ({
    ...row,
    ...Object.fromEntries(
      fields.map((field) => [field, Number(row[field]) * factor]),
    ),
  }));
}
