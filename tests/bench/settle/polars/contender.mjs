/**
 * Polars as a contender (对照程序 Polars): joins, group-by and expressions of the
 * library; prices of ten thousand groups and the ledger in JavaScript. Doubles
 * where they can be proved right, BigInt beside a half or an edge.
 *
 * Arguments: folder, repeats; POLARS_MAX_THREADS in the environment.
 */
import pl from "nodejs-polars";
import { answerText, plainLedger } from "../plain_ledger.ts";

const [folder, repeats] = Deno.args;
const text = (name) => `${folder}/${name}.csv`;
let cases;
try {
  cases = pl.readParquet(`${folder}/cases.parquet`);
} catch {
  cases = pl.readCSV(text("cases"));
}
const f64 = (name) => pl.col(name).cast(pl.Float64);
const i32 = (name) => pl.col(name).cast(pl.Int32);
cases = cases.select(
  i32("id"),
  i32("code"),
  i32("hospital"),
  i32("scheme"),
  i32("month"),
  i32("los"),
  i32("cost"),
  i32("fund"),
);
const codes = pl.readCSV(text("codes")).filter(pl.col("method").eq(0))
  .select(i32("code"), i32("grp"));
const hospitals = pl.readCSV(text("hospitals"))
  .select(i32("hospital"), i32("level"), f64("h"));
const numbers = new Float64Array(
  Deno.readFileSync(`${folder}/numbers.number.bin`).buffer,
);
const NO_GROUP = 65535;
const perFen = [0, 1].map((s) =>
  1e4 * numbers[2 + s * 16] / numbers[1 + s * 16]
);
const half = (num, den) => (2n * num + den) / (2n * den);

/** Points and 1 ÷ B by group × 4 + level, from the sums of the cells. */
function price(cell) {
  const key = cell.getColumn("key").toArray();
  const cost = cell.getColumn("s").toArray();
  const n = cell.getColumn("n").toArray();
  const groups = numbers[0];
  const s = new Float64Array(groups * 4), m = new Float64Array(groups * 4);
  let all = 0, count = 0;
  key.forEach((k, i) => {
    all += cost[i], count += n[i];
    if (k < s.length) s[k] = cost[i], m[k] = n[i];
  });
  const kept = { key: [], w: [], inv: [], few: [], num: [], den: [] };
  for (let g = 0; g < groups; g++) {
    const at = g * 4;
    const gs = s[at + 1] + s[at + 2] + s[at + 3];
    const gn = m[at + 1] + m[at + 2] + m[at + 3];
    // Nothing counted, no price: its cases are as those without a group.
    if (gn === 0) continue;
    const q = gs / gn * (1e7 * count / all), beside = q - Math.floor(q) - 0.5;
    const w = Math.abs(beside) > 1e-9 + q * 1e-14
      ? Math.floor(q + 0.5)
      : Number(
        half(10n ** 7n * BigInt(gs) * BigInt(count), BigInt(gn) * BigInt(all)),
      );
    for (let k = at + 1; k < at + 4; k++) {
      const few = m[k] < 5;
      kept.key.push(k);
      kept.w.push(w);
      kept.inv.push(few ? gn * 1e4 / gs : m[k] / s[k]);
      kept.few.push(few);
      kept.num.push(few ? gs : s[k]);
      kept.den.push(few ? gn * 1e4 : m[k]);
    }
  }
  return pl.DataFrame(kept).withColumns(i32("key").alias("key"));
}

function exactly({ cost, scheme, w, h, few, num, den }) {
  const c = BigInt(cost);
  if (w === null) {
    const given = 1 + scheme * 16;
    return {
      points: Number(
        half(c * 10000n * BigInt(numbers[given + 1]), BigInt(numbers[given])),
      ),
      zone: 4,
    };
  }
  const mean = BigInt(num) * (few ? BigInt(h) : 1n), r = c * BigInt(den);
  const low = 2n * r < mean, high = r > 2n * mean;
  const part = low ? r : high ? r - mean : mean;
  return {
    points: Number(half(BigInt(w) * BigInt(h) * part, mean * 10000n)),
    zone: low ? 1 : r > 5n * mean ? 3 : high ? 2 : 0,
  };
}

function settle() {
  const c = cases.lazy().join(codes.lazy(), { on: "code", how: "inner" })
    .join(hospitals.lazy(), { on: "hospital", how: "inner" })
    .withColumns(
      pl.col("grp").mul(4).add(pl.col("level")).cast(pl.Int32).alias("key"),
    )
    .collectSync();
  const clean = pl.col("cost").gt(0).and(pl.col("los").gt(0));
  const cell = c.lazy().filter(clean).groupBy("key").agg(
    f64("cost").sum().alias("s"),
    pl.col("cost").count().cast(pl.Float64).alias("n"),
  ).collectSync();
  const r = pl.col("r"), q = pl.col("q"), blank = pl.col("w").isNull();
  const normal = r.gt(0.5 + 1e-9).and(r.lt(2 - 1e-9));
  const near = (edge) => r.sub(edge).abs().ltEq(1e-9);
  const beside = q.sub(q.floor()).sub(0.5).abs()
    .ltEq(q.add(pl.col("p").mul(2)).mul(4e-15).add(1e-9));
  const scored = c.lazy()
    .join(price(cell).lazy(), { on: "key", how: "left" })
    .withColumns(
      pl.when(pl.col("few")).then(
        f64("cost").mul(pl.col("inv")).div(pl.col("h")),
      )
        .otherwise(f64("cost").mul(pl.col("inv"))).alias("r"),
      pl.col("w").mul(pl.col("h")).mul(1e-4).alias("p"),
    )
    .withColumns(
      pl.when(blank).then(
        f64("cost").mul(
          pl.when(pl.col("scheme").eq(0)).then(pl.lit(perFen[0])).otherwise(
            pl.lit(perFen[1]),
          ),
        ),
      )
        .when(normal).then(pl.col("p").add(0.00005))
        .when(r.lt(1)).then(pl.col("p").mul(r))
        .otherwise(pl.col("p").mul(r.sub(1))).alias("q"),
    )
    .withColumns(
      q.add(0.5).floor().alias("points"),
      pl.when(blank).then(pl.lit(4)).when(normal).then(pl.lit(0))
        .when(r.lt(1)).then(pl.lit(1)).when(r.gt(5)).then(pl.lit(3))
        .otherwise(pl.lit(2)).cast(pl.Int32).alias("zone"),
      pl.when(blank).then(beside)
        .when(normal).then(pl.lit(false))
        .otherwise(beside.or(near(0.5)).or(near(2)).or(near(5))).alias("doubt"),
    )
    .collectSync();
  const doubts = scored.filter(pl.col("doubt")).toRecords()
    .map((row) => ({ ...row, exact: exactly(row) }));
  const cells = scored.lazy()
    .withColumns(
      pl.col("hospital").mul(2).add(pl.col("scheme")).mul(12)
        .add(pl.col("month")).cast(pl.Int32).alias("cell"),
    )
    .groupBy("cell").agg(
      pl.col("points").count().cast(pl.Float64).alias("cases"),
      pl.col("points").sum(),
      f64("cost").sum().alias("cost"),
      f64("fund").sum().alias("fund"),
    ).collectSync();
  const at = cells.getColumn("cell").toArray();
  const sums = Object.fromEntries(
    ["cases", "points", "cost", "fund"].map((name) => {
      const column = new Float64Array(hospitals.height * 24);
      cells.getColumn(name).toArray().forEach((x, i) => column[at[i]] = x);
      return [name, column];
    }),
  );
  for (const { hospital, scheme, month, points, exact } of doubts) {
    sums.points[(hospital * 2 + scheme) * 12 + month] += exact.points - points;
  }
  plainLedger(sums, numbers);
  return { sums, scored, doubts };
}

const ms = [];
let last;
for (let i = 0; i < Number(repeats); i++) {
  const start = performance.now();
  last = settle();
  ms.push(performance.now() - start);
}
const column = (name) => last.scored.getColumn(name).toArray();
const id = column("id"), points = column("points"), zone = column("zone");
const grp = column("grp"), checks = [0n, 0n, 0n, 0n];
const bins = [997, 1009, 997, 997].map((m) => new Float64Array(m));
id.forEach((row, i) => {
  bins[0][row % 997] += points[i];
  bins[1][row % 1009] += points[i];
  bins[2][row % 997] += grp[i] === NO_GROUP ? 0 : grp[i] + 1;
  bins[3][row % 997] += 5 - zone[i];
});
for (const { id, points, zone, exact } of last.doubts) {
  bins[0][id % 997] += exact.points - points;
  bins[1][id % 1009] += exact.points - points;
  bins[3][id % 997] += zone - exact.zone;
}
bins.forEach((bin, b) =>
  bin.forEach((sum, weight) => checks[b] += BigInt(sum) * BigInt(weight))
);
console.log(answerText(last.sums, numbers, checks.map(String), pl.version, ms));
