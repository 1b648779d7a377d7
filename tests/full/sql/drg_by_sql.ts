/**
 * Weights, rates, points and pay of a year under DRG once more, in SQL (DRG 的 SQL 重算),
 * from dip-rules 1.3, 5.8 and 5.9: m_g and M over the years 1 : 2 : 7, RW = m ÷ M ×
 * scale, then
 *
 * - by rate: standard RW × H × rate; above `high` times it the standard and what
 *   the cost is beyond, below `low` times it the cost;
 * - Zhejiang: BP × K; above `high` times the mean BP × K + BP × (reasonable C ÷ m −
 *   high); below `low` times it BP × C ÷ m;
 * - a group by the day its tiers, a case without a weight its cost × discount.
 *
 * Means are kept in 10⁻¹² yuan and rates in 10⁻¹² fen, everything else is whole.
 *
 * @module
 */
import { compared, openTables, rowsOf } from "./duck_tables.ts";
import { in12, rounded, UNIT } from "./whole_sql.ts";

const [folder, text] = Deno.args as [string, string];

/** Factors in 1/10000; year weights oldest first. */
interface DrgSqlOptions {
  readonly form: "rate" | "zhejiang";
  readonly scale: number;
  readonly years: readonly number[];
  readonly losMin: number;
  readonly losMax: number;
  readonly low: number;
  /** By level 3, 2, 1, by rate. */
  readonly high: readonly number[];
  /** Up to which base points (1/10000, `null` = all), which multiple, by Zhejiang's points. */
  readonly bands: readonly (readonly [number | null, number])[];
  readonly unreasonable: number;
  readonly discount: number;
  /** After which day, up to which day, fen. */
  readonly tiers: readonly (readonly [number, number, number])[];
}
const options: DrgSqlOptions = JSON.parse(text);
const { form, scale, losMin, losMax, low, discount, bands } = options;

const connection = await openTables(folder, {
  base:
    "yr UTINYINT, grp USMALLINT, hospital USMALLINT, cost HUGEINT, fund HUGEINT, los USMALLINT, age UTINYINT",
  cases:
    "case_row UINTEGER, grp USMALLINT, hospital USMALLINT, scheme UTINYINT, cost HUGEINT, fund HUGEINT, los USMALLINT, points HUGEINT, pay HUGEINT",
  groups: "grp USMALLINT, rw HUGEINT, daily BOOLEAN, bedday BOOLEAN",
  hospitals: "hospital USMALLINT, lvl UTINYINT, h HUGEINT",
  rates: "scheme UTINYINT, num HUGEINT, den HUGEINT, budget HUGEINT",
  due: "hospital USMALLINT, scheme UTINYINT, due HUGEINT",
});
const run = (statement: string) => connection.run(statement);

await run(`create table clean as select * from base
  where cost > 0 and los between ${losMin} and ${losMax}`);
// A year's weight, and its mean in 10⁻¹² fen; a year without cases leaves its weight to the others.
const weight = options.years
  .map((w, y) => `when ${y} then ${w}`).join(" ");
const mean = (rows: string, by: string) => `
  select ${by === "" ? "" : `${by},`}
    (sum(w * (c * ${UNIT} // n)) // sum(w))::hugeint as m
  from (select yr, ${by === "" ? "" : `${by},`}
      (case yr ${weight} end)::hugeint as w,
      sum(cost)::hugeint as c, count(*)::hugeint as n
    from ${rows} group by yr${by === "" ? "" : `, ${by}`})
  ${by === "" ? "" : `group by ${by}`}`;
await run(`create table all_cases as ${mean("clean", "")}`);
await run(`create table group_means as ${mean("clean", "grp")}`);
await run(`create table weights as
  select g.*, g2.m,
    case when g2.m is null then 0
      else ${rounded(`g2.m * ${scale} * 10000`, "(select m from all_cases)")}
    end as again
  from groups g left join group_means g2 using (grp)`);

const tiers = options.tiers.map(([from, to, fen]) =>
  `${fen} * greatest(0, least(c.los::integer, ${to}) - ${from})`
).join(" + ");
const zhejiangHigh = bands.map(([upTo, mult]) =>
  upTo === null ? `else ${mult}` : `when w.again <= ${upTo} then ${mult}`
).join(" ");
await run(`create table priced as
  select c.*, w.again as rw, w.m, coalesce(w.bedday, false) as bedday,
    h.h, r.num, r.den, ${in12("r.num", "r.den")} as rate,
    case when w.daily then 0 else ${low} end as low,
    ${
  form === "rate"
    ? `(case h.lvl ${
      options.high.map((k, l) => `when ${l} then ${k}`).join(" ")
    } end)`
    : `(case ${zhejiangHigh} end)`
}::hugeint as high,
    (${tiers})::hugeint as by_day
  from cases c join hospitals h using (hospital)
    join rates r using (scheme) left join weights w using (grp)`);
// std: 10⁻²⁰ fen (RW and H have four decimals each, the rate twelve). What is due: 10⁻²⁴ fen.
const E24 = `10000::hugeint * 10000 * 10000 * ${UNIT}`;
await run(`create table terms as
  select *, rw * h * rate as std,
    cost * ${E24} as c24 from priced`);
await run(`create table owed as
  select *, case
    when rw is null or rw = 0 then cost * ${discount} * 10000 * 10000 * ${UNIT}
    when bedday then by_day * ${E24}
    when c24 < low * std then c24
    when c24 > high * std then c24 + (10000 - high) * std
    else std * 10000 end as owed
  from terms`);
const zhejiang = `case
  when rw is null or rw = 0 then ${rounded(`cost * ${discount} * den`, "num")}
  when bedday then ${
  rounded(`by_day * 1000000 * ${UNIT}`, "(select m from all_cases)")
}
  when cost * 10000 * ${UNIT} < low * m then ${
  rounded(`rw * cost * ${UNIT}`, "m")
}
  when cost * 10000 * ${UNIT} <= high * m then ${rounded("rw * h", "10000")}
  else (rw * h * ${UNIT}
    + greatest(0, rw * (cost * (10000 - ${options.unreasonable}) * ${UNIT} * ${UNIT} // m
      - high * ${UNIT}))
    + 5000 * ${UNIT}) // (10000 * ${UNIT})
  end`;
await run(`create table scored as
  select *, ${form === "rate" ? rounded("owed", E24) : "null::hugeint"} as pay2,
    ${form === "rate" ? rounded("owed * 10000", `rate * ${UNIT}`) : zhejiang}
      as points2
  from owed`);
await run(`create table hospital_due as
  select d.*, coalesce(s.again, 0) as again from due d left join (
    select hospital, scheme,
      sum(greatest(0, pay2 - (cost - fund)))::hugeint as again
    from scored group by hospital, scheme) s using (hospital, scheme)`);

// Rate = T ÷ Σ RW·H with T = F·ΣC ÷ ΣJ; the gap of a rate is what all are due beyond T, in 10⁻⁹.
const rates = await rowsOf(
  connection,
  `select scheme::integer, (num // den)::varchar,
    (budget * sum(cost) // sum(fund)
      * 10000 // (sum(case when rw > 0 then ${rounded("rw * h", "10000")} end))
      )::hugeint::varchar,
    ((sum(pay2) - budget * sum(cost) // sum(fund)) * 1000000000
      // (budget * sum(cost) // sum(fund)))::hugeint::varchar
  from scored join rates using (scheme, num, den)
  group by scheme, num, den, budget order by scheme`,
);
console.log(JSON.stringify({
  weights: await compared(connection, "weights", "grp", "rw", "again"),
  points: await compared(connection, "scored", "case_row", "points", "points2"),
  ...(form === "rate"
    ? {
      pay: await compared(connection, "scored", "case_row", "pay", "pay2"),
      due: await compared(
        connection,
        "hospital_due",
        "hospital",
        "due",
        "again",
      ),
    }
    : {}),
  rates,
}));
