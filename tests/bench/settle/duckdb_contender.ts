/**
 * DuckDB as a contender (对照程序 DuckDB): the whole settlement in SQL up to the
 * sums by hospital, scheme and month, then the plain ledger. Doubles where they
 * can be proved right and HUGEINT beside a half or an edge, as everywhere here.
 * In mode `cases` it leaves a table with group, points and zone of every case, as
 * the engine does; in mode `sums` it keeps nothing but the sums.
 *
 * Arguments: folder, repeats, threads, mode; `prepare` only turns the text file
 * into Parquet, which the others read too.
 *
 * @module
 */
import { DuckDBInstance } from "@duckdb/node-api";
import { answerText, plainLedger } from "./plain_ledger.ts";

const [folder, repeats, threads, mode] = Deno.args as [
  string,
  string,
  string,
  string,
];
const instance = await DuckDBInstance.create(":memory:", { threads });
const db = await instance.connect();
const file = (name: string) => `'${folder.replaceAll("'", "''")}/${name}'`;

if (mode === "prepare") {
  await db.run(`copy (select id::integer as id, code::usmallint as code,
      hospital::usmallint as hospital, scheme::utinyint as scheme,
      month::utinyint as month, los::usmallint as los,
      cost::integer as cost, fund::integer as fund
    from read_csv(${file("cases.csv")})) to ${
    file("cases.parquet")
  } (format parquet)`);
  Deno.exit();
}

await db.run(`create table cases as select * from ${file("cases.parquet")}`);
await db.run(`create table codes as
  select code::usmallint as code, grp::usmallint as grp
  from read_csv(${file("codes.csv")}) where method = 0`);
await db.run(`create table hospitals as
  select hospital::usmallint as hospital, level::utinyint as level, h::bigint as h
  from read_csv(${file("hospitals.csv")})`);
await db.run("set preserve_insertion_order = false");
const numbers = new Float64Array(
  Deno.readFileSync(`${folder}/numbers.number.bin`).buffer,
);

/** Fen to points of a case without a group, exact: cost × 10000 ÷ b. */
const blank = [0, 1].map((s) =>
  `(2 * cost::bigint * ${10_000 * numbers[2 + s * 16]!} + ${
    numbers[1 + s * 16]
  }) // ${2 * numbers[1 + s * 16]!}`
);
// B = mean ÷ of, the coefficient in it where a level has too few cases.
const mean = "(num::hugeint * case when few then h else 1 end)";
const cost = "(cost::hugeint * of)";
const scored = `
with c as materialized (
  select id, hospital, scheme, month, los, cost, fund, level, h, grp
  from cases join codes using (code) join hospitals using (hospital)),
cell as (
  select grp, level, sum(cost)::bigint as s, count(*) as n
  from c where cost > 0 and los > 0 group by grp, level),
pool as (select sum(s)::hugeint as ps, sum(n)::hugeint as pn from cell),
rw as (
  select grp, sum(s)::bigint as gs, sum(n)::bigint as gn,
    ((20000000::hugeint * sum(s) * any_value(pn) + sum(n) * any_value(ps))
      // (2 * sum(n) * any_value(ps)))::bigint as w
  from cell, pool where grp <> 65535 group by grp),
price as (
  select grp, level, w, coalesce(n, 0) < 5 as few,
    case when few then gs else s end as num,
    case when few then gn * 10000 else n end as of,
    case when few then gn * 10000.0 / gs else n / s::double end as inv
  from rw cross join (select unnest([1, 2, 3])::utinyint as level)
    left join cell using (grp, level)),
r as (
  select id, hospital, scheme, month, cost, fund, c.grp, h, w, few, num, of,
    case when few then cost * inv / h else cost * inv end as r
  from c left join price on c.grp = price.grp and c.level = price.level),
q as (
  select *, r > 0.500000001 and r < 1.999999999 as normal,
    w * h * 0.0001 * (case when r < 1 then r else r - 1 end) as q
  from r),
p as (
  select id, grp, hospital, scheme, month, cost, fund,
    case
      when w is null then case scheme when 0 then ${blank[0]} else ${
  blank[1]
} end
      when normal then (w * h + 5000) // 10000
      when (r < 0.499999999 or r > 2.000000001)
        and abs(q - floor(q) - 0.5) > 1e-9 + (q + w) * 4e-15
        then floor(q + 0.5)::bigint
      else (2 * w::hugeint * h * case
          when 2 * ${cost} < ${mean} then ${cost}
          when ${cost} > 2 * ${mean} then ${cost} - ${mean}
          else ${mean} end + ${mean} * 10000) // (${mean} * 20000)
    end as points,
    case
      when w is null then 4
      when normal then 0
      when r < 0.499999999 then 1
      when r > 5.000000001 then 3
      when r > 2.000000001 and r < 4.999999999 then 2
      when 2 * ${cost} < ${mean} then 1
      when ${cost} > 5 * ${mean} then 3
      when ${cost} > 2 * ${mean} then 2
      else 0
    end::utinyint as zone
  from q)`;
const sumUp = (table: string) => `
  select (hospital::integer * 2 + scheme) * 12 + month as cell,
    count(*)::double as cases, sum(points)::double as points,
    sum(cost)::double as cost, sum(fund)::double as fund
  from ${table} group by all`;
const keep = (columns: string) =>
  `create or replace table scored as ${scored} select ${columns} from p`;
const CASE = "id, grp, points::integer as points, zone";

async function settle() {
  if (mode === "cases") {
    await db.run(keep(`${CASE}, hospital, scheme, month, cost, fund`));
  }
  const result = await db.run(
    mode === "cases" ? sumUp("scored") : `${scored} ${sumUp("p")}`,
  );
  const size = 24 * Deno.statSync(`${folder}/hospitals.level.bin`).size;
  const sums = {
    cases: new Float64Array(size),
    points: new Float64Array(size),
    cost: new Float64Array(size),
    fund: new Float64Array(size),
  };
  for (const row of await result.getRows()) {
    const [cell, cases, points, cost, fund] = row as number[];
    sums.cases[cell!] = cases!;
    sums.points[cell!] = points!;
    sums.cost[cell!] = cost!;
    sums.fund[cell!] = fund!;
  }
  plainLedger(sums, numbers);
  return sums;
}

const ms: number[] = [];
let sums = await settle();
for (let i = 0; i < Number(repeats); i++) {
  const start = performance.now();
  sums = await settle();
  ms.push(performance.now() - start);
}
if (mode === "sums") await db.run(keep(CASE));
const checks = await db.runAndReadAll(`select
  sum(points::hugeint * (id % 997))::varchar, sum(points::hugeint * (id % 1009))::varchar,
  sum(case when grp = 65535 then 0 else grp::hugeint + 1 end * (id % 997))::varchar,
  sum((5 - zone)::hugeint * (id % 997))::varchar from scored`);
const version = await db.runAndReadAll("select version()");
console.log(answerText(
  sums,
  numbers,
  checks.getRows()[0] as string[],
  String(version.getRows()[0]![0]),
  ms,
));
Deno.exit();
