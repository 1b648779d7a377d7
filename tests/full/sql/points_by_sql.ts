/**
 * Points of a year's cases once more, in SQL (SQL 重算): whole numbers of 128 bits
 * and whole division only, as DuckDB divides decimals in floating point. A
 * process of its own, with the packages of the benchmark's `deno.json`; it reads
 * the CSV files of a folder and prints how many cases it compared and the first
 * that differ.
 *
 * P in 1/10000 = round(S·A·F·H), dip-rules 1.4, with r = C ÷ (B·A) and
 * X = S·H·C ÷ B: normal S·A·H, low X, above `high` X − (high − 1)·S·A·H. Where a
 * disease has no history, B = S·b·H and X = C ÷ b. X has long numerators, so it is
 * divided twice, to 10⁻¹² of a unit; everything that it is compared with is whole.
 * A case without a group has C ÷ b × discount.
 *
 * @module
 */
import { DuckDBInstance } from "@duckdb/node-api";
import { join } from "node:path";

const [folder, options] = Deno.args as [string, string];

/** Edges and factors in 1/10000. */
const { low, high, discount, minCell, basicH, dayRatio, dayLongest, dayNoLow } =
  JSON.parse(options) as Record<string, number>;

/** 10¹² as a number of 128 bits. */
const UNIT = "1000000000000::hugeint";

const TABLES = {
  cases:
    "case_row UINTEGER, grp USMALLINT, hospital USMALLINT, scheme UTINYINT, cost HUGEINT, los USMALLINT, aux HUGEINT, points HUGEINT",
  last_year: "grp USMALLINT, hospital USMALLINT, cost HUGEINT",
  groups: "grp USMALLINT, s HUGEINT, basic BOOLEAN, daily BOOLEAN",
  hospitals: "hospital USMALLINT, lvl UTINYINT, h HUGEINT, base HUGEINT",
  means: "grp USMALLINT, num HUGEINT, den HUGEINT",
  year_start: "scheme UTINYINT, num HUGEINT, den HUGEINT",
};

/** round half up of a whole fraction that is not negative. */
const rounded = (num: string, den: string) =>
  `((2 * (${num}) + (${den})) // (2 * (${den})))`;

const CELLS = `
  create table cells as
  select l.grp, h.lvl, sum(l.cost)::hugeint as num, count(*)::hugeint as den
  from last_year l join hospitals h using (hospital) join groups g using (grp)
  where not g.basic group by l.grp, h.lvl having count(*) >= ${minCell}
  union all
  select l.grp, v.lvl, sum(l.cost)::hugeint, count(*)::hugeint
  from last_year l join groups g using (grp), (select distinct lvl from hospitals) v
  where g.basic group by l.grp, v.lvl having count(*) >= ${minCell}`;

/** Every case with S, H and B = num ÷ den, all whole numbers. */
const JOINED = `
  create table joined as
  select c.case_row, c.cost, c.aux, c.points,
    g.s is null or g.s = 0 as blank,
    case when g.daily and c.los <= ${dayLongest}
      then ${rounded(`g.s * ${dayRatio}`, "10000")} else g.s end as s,
    case when g.daily and c.los <= ${dayLongest} and ${dayNoLow} = 1
      then 0 else ${low} end as low,
    case when g.basic then ${basicH} else h.h end as h,
    y.num as bnum, y.den as bden,
    cell.num as cnum, cell.den as cden, m.num as mnum, m.den as mden, h.base,
    g.basic
  from cases c join hospitals h using (hospital)
    left join groups g using (grp)
    left join year_start y using (scheme)
    left join cells cell on cell.grp = c.grp and cell.lvl = h.lvl
    left join means m on m.grp = c.grp`;

/** X = above ÷ below, in 1/10000 point. */
const REFERENCE = `
  create table priced as
  select case_row, cost, aux, points, blank, s, low, h, bnum, bden,
    case when cnum is not null then s * h * cost * cden
      when mnum is null then cost * bden * 10000
      when basic then s * h * cost * mden
      else s * h * cost * mden * 10000 end as above,
    case when cnum is not null then cnum * 10000
      when mnum is null then bnum
      when basic then mnum * 10000
      else mnum * base * 10000 end as below
  from joined`;

const DIVIDED = `
  create table divided as
  select *,
    (above // below) * ${UNIT} + ((above % below) * ${UNIT}) // below as x,
    (above // below) * ${UNIT}
      + ((above % below) * ${UNIT} + below - 1) // below as x_up,
    s * h * aux as "full"
  from priced`;

const SCORED = `
  select case_row, points,
    case
      when blank then ${rounded(`cost * bden * ${discount}`, "bnum")}
      when x < low * "full" then (x + ${UNIT} // 2) // ${UNIT}
      when x_up <= ${high} * "full" then ${rounded('"full"', "100000000")}
      else (x - (${high} - 10000) * "full" + ${UNIT} // 2) // ${UNIT}
    end as again
  from divided`;

const instance = await DuckDBInstance.create(":memory:", { threads: "2" });
const connection = await instance.connect();
for (const [name, columns] of Object.entries(TABLES)) {
  await connection.run(`create table ${name} (${columns})`);
  const file = join(folder, `${name}.csv`).replaceAll("'", "''");
  await connection.run(`copy ${name} from '${file}' (header true)`);
}
await connection.run(CELLS);
await connection.run(JOINED);
await connection.run(REFERENCE);
await connection.run(DIVIDED);
await connection.run(`create table scored as ${SCORED}`);
const counted = await connection.runAndReadAll(`
  select count(*)::integer, count(*) filter (again is null)::integer,
    count(*) filter (again is distinct from points)::integer from scored`);
const differing = await connection.runAndReadAll(`
  select case_row::integer, points::varchar, again::varchar from scored
  where again is distinct from points order by case_row limit 5`);
const [cases, unknown, different] = counted.getRows()[0]! as number[];
console.log(
  JSON.stringify({ cases, unknown, different, first: differing.getRows() }),
);
