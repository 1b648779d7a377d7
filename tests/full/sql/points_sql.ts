/**
 * Points of a year's cases in SQL (病例分值的 SQL), dip-rules 1.4, edition 2.0.
 *
 * P in 1/10000 = round(S·A·F·H) with r = C ÷ (B·A) and X = S·H·C ÷ B: normal
 * S·A·H, low X, above `high` X − (high − 1)·S·A·H. Where a disease has no history,
 * B = S·b·H and X = C ÷ b. X has long numerators, so it is divided twice, to 10⁻¹²
 * of a unit; everything that it is compared with is whole. A case without a group
 * has C ÷ b × discount.
 *
 * @module
 */
import { rounded, UNIT } from "./whole_sql.ts";

/** Edges and factors in 1/10000. */
export interface PointOptions {
  readonly low: number;
  readonly high: number;
  readonly discount: number;
  readonly minCell: number;
  readonly basicH: number;
  readonly dayRatio: number;
  readonly dayLongest: number;
  readonly dayNoLow: number;
}

/** Columns of the tables that {@linkcode pointsSql} reads. */
export const POINT_TABLES = {
  cases:
    "case_row UINTEGER, grp USMALLINT, hospital USMALLINT, scheme UTINYINT, cost HUGEINT, los USMALLINT, aux HUGEINT, points HUGEINT",
  last_year: "grp USMALLINT, hospital USMALLINT, cost HUGEINT",
  groups: "grp USMALLINT, s HUGEINT, basic BOOLEAN, daily BOOLEAN",
  hospitals: "hospital USMALLINT, lvl UTINYINT, h HUGEINT, base HUGEINT",
  means: "grp USMALLINT, num HUGEINT, den HUGEINT",
  year_start: "scheme UTINYINT, num HUGEINT, den HUGEINT",
};

/** Statements that end in a table `scored`: `again` is P by SQL, `above` ÷ `below` X. */
export function pointsSql(
  {
    low,
    high,
    discount,
    minCell,
    basicH,
    dayRatio,
    dayLongest,
    dayNoLow,
  }: PointOptions,
): string[] {
  const cells = `
    create table cells as
    select l.grp, h.lvl, sum(l.cost)::hugeint as num, count(*)::hugeint as den
    from last_year l join hospitals h using (hospital) join groups g using (grp)
    where not g.basic group by l.grp, h.lvl having count(*) >= ${minCell}
    union all
    select l.grp, v.lvl, sum(l.cost)::hugeint, count(*)::hugeint
    from last_year l join groups g using (grp), (select distinct lvl from hospitals) v
    where g.basic group by l.grp, v.lvl having count(*) >= ${minCell}`;
  // Every case with S, H and B = num ÷ den, all whole numbers.
  const joined = `
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
  // X = above ÷ below, in 1/10000 point.
  const priced = `
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
  const divided = `
    create table divided as
    select *,
      (above // below) * ${UNIT} + ((above % below) * ${UNIT}) // below as x,
      (above // below) * ${UNIT}
        + ((above % below) * ${UNIT} + below - 1) // below as x_up,
      s * h * aux as "full"
    from priced`;
  const scored = `
    create table scored as
    select *,
      case
        when blank then ${rounded(`cost * bden * ${discount}`, "bnum")}
        when x < low * "full" then (x + ${UNIT} // 2) // ${UNIT}
        when x_up <= ${high} * "full" then ${rounded('"full"', "100000000")}
        else (x - (${high} - 10000) * "full" + ${UNIT} // 2) // ${UNIT}
      end as again
    from divided`;
  return [cells, joined, priced, divided, scored];
}
