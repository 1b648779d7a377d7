/**
 * Special review of a year once more, in SQL (特例单议的 SQL 重算), dip-rules 1.8: who may
 * apply, each quarter's queue and places, the points of the approved, and what
 * the year's points are then worth.
 *
 * r = C ÷ (B·A), strictly above the ratio, or a longer stay; places of a quarter =
 * ⌊cap × discharges since 1 January⌋ less those taken; the highest r, then the
 * higher cost, then the earlier row. An approved case has C × (1 − unreasonable)
 * ÷ b, or its ordinary points where they are more.
 *
 * @module
 */
import { compared, openTables, rowsOf } from "./duck_tables.ts";
import { POINT_TABLES, type PointOptions, pointsSql } from "./points_sql.ts";
import { rounded } from "./whole_sql.ts";

const [folder, text] = Deno.args as [string, string];

/** Factors in 1/10000. */
interface ReviewSqlOptions extends PointOptions {
  readonly cap: number;
  readonly ratio: number;
  readonly longStay: number;
  readonly unreasonable: number;
}
const options: ReviewSqlOptions = JSON.parse(text);

const connection = await openTables(folder, {
  ...POINT_TABLES,
  reviewed:
    "case_row UINTEGER, quarter UTINYINT, review UTINYINT, reviewed HUGEINT",
  funds: "scheme UTINYINT, fund HUGEINT",
  lessened: "hospital USMALLINT, num HUGEINT, den HUGEINT",
  shifts:
    "id UINTEGER, hospital USMALLINT, scheme UTINYINT, points_before HUGEINT, points_after HUGEINT, d_before HUGEINT, d_after HUGEINT",
});
const run = (statement: string) => connection.run(statement);
for (const statement of pointsSql(options)) await run(statement);

// X = S·H·C ÷ B stands in 10⁻¹² of a unit, so r = X ÷ (S·A·H); cases without points do not apply.
await run(`create table ranked as
  select s.case_row, c.grp, c.hospital, c.scheme, c.cost, c.los, v.quarter,
    s.points, s.again, s.bnum, s.bden,
    case when not s.blank then s.x * 1000000000000000::hugeint // s."full" end as r,
    s.x_up > ${options.ratio} * s."full" as dear
  from scored s join cases c using (case_row) join reviewed v using (case_row)`);
await run(`create table applied as
  select *, row_number() over (partition by quarter
    order by r desc, cost desc, case_row) as place
  from ranked
  where r is not null and (dear or los > ${options.longStay})`);
await run(`create table sessions as
  select quarter, (sum(n) over (order by quarter))::hugeint as discharges,
    coalesce(a.applied, 0) as applied
  from (select quarter, count(*) as n from ranked group by quarter)
    left join (select quarter, count(*) as applied from applied group by quarter) a
    using (quarter)`);
// What earlier quarters took is what they could: the fewer of places and applications.
await run(`create table places as
  with recursive held(quarter, places, approved, taken) as (
    select quarter, discharges * ${options.cap} // 10000,
      least(discharges * ${options.cap} // 10000, applied),
      least(discharges * ${options.cap} // 10000, applied)
    from sessions where quarter = 0
    union all
    select s.quarter, s.discharges * ${options.cap} // 10000 - h.taken,
      least(s.discharges * ${options.cap} // 10000 - h.taken, s.applied),
      h.taken + least(s.discharges * ${options.cap} // 10000 - h.taken, s.applied)
    from held h join sessions s on s.quarter = h.quarter + 1)
  select * from held`);
await run(`create table results as
  select k.*, v.review, v.reviewed,
    case when a.case_row is null then 0 when a.place <= p.approved then 2 else 1 end
      as review2,
    case when a.case_row is not null and a.place <= p.approved
      then greatest(k.again, ${
  rounded(
    `k.cost * (10000 - ${options.unreasonable}) * k.bden`,
    "k.bnum",
  )
}) else k.again end as reviewed2
  from ranked k join reviewed v using (case_row)
    left join applied a using (case_row) left join places p on p.quarter = k.quarter`);

// Points of the year less what conduct cost, and D = F ÷ ΣP × P to the fen, both ways.
await run(`create table sums as
  select hospital, scheme, ${
  ["again", "reviewed2"].map((column, i) =>
    `${
      rounded(`sum(${column})::hugeint * max(l.num)`, "max(l.den)")
    } as p${i}`
  ).join(", ")
}
  from results join lessened l using (hospital) group by hospital, scheme`);
await run(`create table money as
  select t.*, f.fund * p0 // (sum(p0) over (partition by scheme))::hugeint as d0,
    f.fund * p1 // (sum(p1) over (partition by scheme))::hugeint as d1
  from sums t join funds f using (scheme)`);
await run(`create table moved as
  select s.*, coalesce(p0, 0) as p0, coalesce(p1, 0) as p1,
    -- The last fen go by largest remainder: one more than the whole part, at most.
    case when d_before - coalesce(d0, 0) in (0, 1) then d_before else d0 end as d0,
    case when d_after - coalesce(d1, 0) in (0, 1) then d_after else d1 end as d1
  from shifts s left join money m using (hospital, scheme)`);

console.log(JSON.stringify({
  review: await compared(connection, "results", "case_row", "review", "review2"),
  points: await compared(
    connection,
    "results",
    "case_row",
    "reviewed",
    "reviewed2",
  ),
  before: await compared(connection, "moved", "id", "points_before", "p0"),
  after: await compared(connection, "moved", "id", "points_after", "p1"),
  standardBefore: await compared(connection, "moved", "id", "d_before", "d0"),
  standardAfter: await compared(connection, "moved", "id", "d_after", "d1"),
  sessions: await rowsOf(
    connection,
    `select s.discharges::integer, p.places::integer, s.applied::integer,
      p.approved::integer from sessions s join places p using (quarter) order by quarter`,
  ),
}));
