/**
 * Institution coefficients of a city once more, in SQL (机构系数的 SQL 重算), from dip-rules
 * 3: base by three methods over the base period, bonuses in steps on last year's
 * cases, together, bounds, yearly move, the mean that all are divided by; and the
 * coefficients of single diseases. Means are kept in 10⁻¹² of their unit,
 * everything else is whole; coefficients are rounded at every step that the rule
 * names.
 *
 * @module
 */
import { compared, openTables } from "./duck_tables.ts";
import { rounded, UNIT } from "./whole_sql.ts";

const [folder, text] = Deno.args as [string, string];

/** Factors in 1/10000; year weights oldest first. */
interface CoefficientSqlOptions {
  readonly method: "rawCostRatio" | "fundRatio" | "caseMixAdjusted";
  /** `null` pools the years by cases. */
  readonly years: readonly number[] | null;
  readonly byKind: boolean;
  readonly losMin: number;
  readonly losMax: number;
  readonly newest: number;
  readonly bonuses: readonly {
    readonly indicator: string;
    readonly step: number;
    readonly unit: number;
    readonly cap: number;
  }[];
  readonly agedFrom: number;
  readonly childTo: number;
  readonly national: number;
  readonly product: boolean;
  readonly min: number;
  readonly max: number;
  readonly move: number | null;
  readonly renormalise: boolean;
  /** Limits of single diseases; `null` where there are none. */
  readonly disease: { readonly cases: number; readonly spread: number } | null;
}
const options: CoefficientSqlOptions = JSON.parse(text);
const { method, byKind, years, losMin, losMax, newest } = options;

const connection = await openTables(folder, {
  base:
    "yr UTINYINT, grp USMALLINT, hospital USMALLINT, cost HUGEINT, fund HUGEINT, los USMALLINT, age UTINYINT",
  groups: "grp USMALLINT, s HUGEINT, basic BOOLEAN, conservative BOOLEAN",
  hospitals:
    "hospital USMALLINT, lvl UTINYINT, kind UTINYINT, tcm UTINYINT, national HUGEINT, provincial HUGEINT, was HUGEINT",
  conduct: "hospital USMALLINT, indicator UTINYINT, num HUGEINT, den HUGEINT",
  sheet:
    "hospital USMALLINT, base HUGEINT, summed HUGEINT, clipped HUGEINT, moved HUGEINT, used HUGEINT",
  bonuses: "id UINTEGER, hospital USMALLINT, indicator UTINYINT, bonus HUGEINT",
  diseases: "grp USMALLINT, hospital USMALLINT, h HUGEINT",
});
const run = (statement: string) => connection.run(statement);

const cellOf = byKind ? "h.lvl * 100 + h.kind" : "h.lvl";
await run(`create table clean as
  select b.*, h.lvl, h.kind, ${cellOf} as cell,
    coalesce(g.s, 0) as s
  from base b join hospitals h using (hospital) left join groups g using (grp)
  where cost > 0 and los between ${losMin} and ${losMax}`);

/** Weighted means over the years of some rows, in 10⁻¹²: of means, or of sums. */
const mean = (name: string, by: string, amount: string, units: string, from: string) => {
  const w = years === null
    ? "1"
    : `(case yr ${years.map((n, y) => `when ${y} then ${n}`).join(" ")} end)`;
  const over = years === null
    ? `sum(a)::hugeint * ${UNIT} // sum(u)::hugeint`
    : `(sum(${w} * (a * ${UNIT} // u)) // sum(${w}))::hugeint`;
  return `create table ${name} as select ${by} ${over} as m
    from (select yr, ${by} sum(${amount})::hugeint as a, sum(${units})::hugeint as u
      from ${from} group by all)
    where u > 0 ${by === "" ? "" : "group by all"}`;
};
const adjusted = method === "caseMixAdjusted";
const amount = method === "fundRatio" ? "fund" : "cost";
const units = adjusted ? "s" : "1";
const rows = adjusted ? "(select * from clean where s > 0)" : "clean";
// A cost per 10⁻⁴ point is small: means keep 10⁻¹² of it, so amounts are taken in 10⁻⁶ fen.
const scaled = `${amount} * 1000000`;
await run(mean("cells", "cell,", scaled, units, rows));
await run(mean("pool", "", scaled, units, rows));
await run(`create table base_h as
  select h.*, ${
  rounded("c.m * 10000", "(select m from pool)")
} as base2
  from hospitals h left join cells c
    on c.cell = ${cellOf}`);

// What bonuses look at: all cases of the newest year, usual stays or not.
await run(`create table looked as
  select b.hospital, count(*)::hugeint as n,
    count(*) filter (age >= ${options.agedFrom})::hugeint as aged,
    count(*) filter (age <= ${options.childTo})::hugeint as child,
    count(*) filter (g.s > 0)::hugeint as pointed,
    coalesce(sum(g.s), 0)::hugeint as points,
    coalesce(sum(g.s) filter (not g.basic and d.h is null), 0)::hugeint as plain
  from base b left join groups g using (grp)
    left join diseases d on d.grp = b.grp and d.hospital = b.hospital and d.h > 0
  where yr = ${newest} group by b.hospital`);
await run(`create table known as
  select b.*, coalesce(l.n, 0) as n, l.aged, l.child, coalesce(l.pointed, 0) as pointed,
    coalesce(l.points, 0) as points, coalesce(l.plain, 0) as plain,
    (sum(l.pointed) over (partition by lvl))::hugeint as lvl_pointed,
    (sum(l.points) over (partition by lvl))::hugeint as lvl_points,
    (sum(l.n) over ())::hugeint as all_n,
    (sum(l.aged) over ())::hugeint as all_aged,
    (sum(l.child) over ())::hugeint as all_child
  from base_h b left join looked l using (hospital)`);

/** What is above the reference, as a whole fraction. */
const ABOVE: Readonly<Record<string, readonly [string, string]>> = {
  cmi: [
    "points * lvl_pointed - pointed * lvl_points",
    "case when pointed > 0 then pointed * lvl_points end",
  ],
  aged: ["aged * all_n - n * all_aged", "case when n > 0 then n * all_n end"],
  child: ["child * all_n - n * all_child", "case when n > 0 then n * all_n end"],
  tcm: ["tcm::hugeint", "1::hugeint"],
  specialty: [`provincial * 10000 + national * ${options.national}`, "10000::hugeint"],
};
const bonuses = options.bonuses.map(({ indicator, step, unit, cap }, k) => {
  const [num, den] = ABOVE[indicator] ?? [
    `(select num from conduct c where c.hospital = k.hospital and c.indicator = ${k})`,
    `(select den from conduct c where c.hospital = k.hospital and c.indicator = ${k})`,
  ];
  const steps = `(${num}) * 10000 // ((${den}) * ${unit})`;
  const size = `least(${cap}, ${Math.abs(step)} * (${steps}))`;
  return `case when n = 0 or (${den}) is null or (${num}) <= 0 then 0
    else ${step < 0 ? "-" : ""}${size} end`;
});
await run(`create table raised as
  select k.* ${bonuses.map((b, i) => `, (${b})::hugeint as bonus${i}`).join("")}
  from known k`);
const parts = options.bonuses.map((_, i) => `bonus${i}`);
// A product of 1/10000s is rounded once, at the end.
const together = !options.product
  ? ["base2", ...parts].join(" + ")
  : rounded(
    ["base2", ...parts.map((b) => `(10000 + ${b})`)].join(" * "),
    `1${"0000".repeat(parts.length)}::hugeint`,
  );
const { min, max, move } = options;
await run(`create table made as
  select *, (${together})::hugeint as summed2 from raised`);
await run(`create table bounded as
  select *, least(${max}, greatest(${min}, summed2)) as clipped2 from made`);
await run(`create table moved as
  select *, ${
  move === null
    ? "clipped2"
    : `case when n = 0 or was is null then clipped2
      else least(was + ${move}, greatest(was - ${move}, clipped2)) end`
} as moved2 from bounded`);
await run(`create table used as
  select s.*, m.base2, m.summed2, m.clipped2, m.moved2, ${
  options.renormalise
    ? rounded(
      "m.moved2 * sum(m.plain) over ()::hugeint",
      "sum(m.moved2 * m.plain) over ()::hugeint // 10000",
    )
    : "m.moved2"
} as used2
  from sheet s join moved m using (hospital)`);

await run(`create table again_bonuses as
  select b.*, case b.indicator ${
  parts.map((part, k) => `when ${k} then m.${part}`).join(" ")
} ${parts.length === 0 ? "when 0 then 0" : ""} end as bonus2
  from bonuses b join moved m using (hospital)`);

// Coefficients of single diseases: every level has cases enough, none is inverted, and the means lie apart.
if (options.disease !== null) {
  const { cases, spread } = options.disease;
  const able =
    "(select c.* from clean c join groups g using (grp) where not g.basic and not g.conservative and g.s > 0)";
  await run(mean("by_level", "grp, lvl,", "cost", "1", able));
  await run(mean("by_cell", "grp, cell,", "cost", "1", able));
  await run(mean("by_group", "grp,", "cost", "1", able));
  await run(`create table counts as
    select grp, lvl, count(*) as n from ${able} group by all`);
  await run(`create table selected as
    select l.grp from (
      select grp, lvl, m, lag(m) over (partition by grp order by lvl) as higher,
        first_value(m) over (partition by grp order by lvl) as top
      from by_level) l join counts c using (grp, lvl) join by_group p using (grp)
    group by l.grp, p.m
    having count(*) = (select count(distinct lvl) from clean)
      and min(c.n) >= ${cases}
      and bool_and(higher is null or l.m <= higher)
      and (max(top) - arg_max(l.m, lvl)) * 10000 >= ${spread} * p.m`);
  await run(`create table again_diseases as
    select d.*, case when c.m is null then 0 else least(${max}, greatest(${min}, ${
    rounded("c.m * 10000", "p.m")
  })) end as h2
    from diseases d join hospitals h using (hospital)
      left join selected s using (grp)
      left join by_group p on p.grp = s.grp
      left join by_cell c on c.grp = s.grp
        and c.cell = ${cellOf}`);
}

const answer: Record<string, unknown> = {};
for (const column of ["base", "summed", "clipped", "moved", "used"]) {
  answer[column] = await compared(
    connection,
    "used",
    "hospital",
    column,
    `${column}2`,
  );
}
answer.bonuses = await compared(
  connection,
  "again_bonuses",
  "id",
  "bonus",
  "bonus2",
);
if (options.disease !== null) {
  answer.diseases = await compared(
    connection,
    "again_diseases",
    "grp",
    "h",
    "h2",
  );
}
console.log(JSON.stringify(answer));
