import { join } from "node:path";
import { MONTH_OF_DAY } from "../../sim/base/calendar.ts";
import {
  type Cases,
  cell,
  type Claims,
  type Points,
  type Totals,
} from "../../sim/model/ledger.ts";
import { totals } from "../../sim/points/totals.ts";
import type { SettledYear } from "../../sim/run/settle_year.ts";
import { openPeer, type Peer } from "./open_peer.ts";
import { pairedSpread, type Spread, spread } from "./spread.ts";

/** One contender at adding up a year by hospital, scheme and month. */
export interface PeerRow {
  readonly name: string;
  readonly ms: Spread;
  /** Its time over the engine's in the same round. */
  readonly timesEngine: Spread;
}

/**
 * The engine's monthly sums against DuckDB's on the same cases (与 DuckDB 对照),
 * with one thread and with all. Contenders take turns in every round, in turning
 * order, so that a slow spell of the machine meets them all. The engine's loop
 * has one thread, and has to find the month of each day, which DuckDB is spared.
 *
 * @returns no rows if DuckDB cannot be loaded here
 * @throws if a sum differs: a wrong answer has no speed
 */
export async function timePeers(
  { claims }: { readonly claims: Claims },
  { cases, points }: Pick<SettledYear, "cases" | "points">,
  hospitals: number,
  rounds: number,
): Promise<PeerRow[]> {
  const folder = Deno.makeTempDirSync({ prefix: "shapan-bench-" });
  const peers: Peer[] = [];
  try {
    const file = join(folder, "cases.csv");
    writeCases(file, claims, cases, points);
    const ours = () => totals(claims, cases, points, hospitals);
    const contenders = [{
      name: "Shapan totals(), 1 thread",
      time: () => Promise.resolve(engineTime(ours)),
    }];
    for (const threads of new Set([1, navigator.hardwareConcurrency])) {
      const peer = await openPeer(file, threads);
      if (peer === null) return [];
      peers.push(peer);
      checkAnswer(ours(), await peer.answer(), hospitals);
      const name = `DuckDB ${peer.version}, ${threads} thread${
        threads === 1 ? "" : "s"
      }`;
      contenders.push({ name, time: peer.time });
    }
    const ms: number[][] = contenders.map(() => []);
    // The first round does not count: code is compiled, memory is touched.
    for (let round = 0; round <= rounds; round++) {
      for (let i = 0; i < contenders.length; i++) {
        const at = (i + round) % contenders.length;
        const time = await contenders[at]!.time();
        if (round > 0) ms[at]!.push(time);
      }
    }
    return contenders.map(({ name }, i) => ({
      name,
      ms: spread(ms[i]!),
      timesEngine: pairedSpread(ms[i]!, ms[0]!),
    }));
  } finally {
    for (const peer of peers) await peer.close();
    Deno.removeSync(folder, { recursive: true });
  }
}

function engineTime(work: () => Totals): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function writeCases(
  file: string,
  claims: Claims,
  cases: Cases,
  points: Points,
): void {
  const lines = ["method,hospital,scheme,month,points,cost,fund"];
  for (let i = 0; i < claims.rows; i++) {
    lines.push([
      cases.method[i],
      claims.hospital[i],
      claims.scheme[i],
      MONTH_OF_DAY[claims.day[i]!],
      points.points[i],
      claims.cost[i],
      claims.fund[i],
    ].join(","));
  }
  Deno.writeTextFileSync(file, lines.join("\n"));
}

function checkAnswer(
  ours: Totals,
  rows: readonly (readonly number[])[],
  hospitals: number,
): void {
  const sums: Totals = {
    cases: new Float64Array(ours.cases.length),
    points: new Float64Array(ours.cases.length),
    cost: new Float64Array(ours.cases.length),
    fund: new Float64Array(ours.cases.length),
  };
  for (const [hospital, scheme, month, n, points, cost, fund] of rows) {
    const at = cell(hospital!, scheme!, month!);
    if (hospital! >= hospitals) {
      throw new Error("The peer saw another hospital");
    }
    sums.cases[at] = n!, sums.points[at] = points!;
    sums.cost[at] = cost!, sums.fund[at] = fund!;
  }
  for (const name of ["cases", "points", "cost", "fund"] as const) {
    const wrong = ours[name].findIndex((sum, at) => sum !== sums[name][at]);
    if (wrong >= 0) {
      throw new Error(
        `The peer has another sum of ${name} in cell ${wrong}: ${
          sums[name][wrong]
        }, and not ${ours[name][wrong]}`,
      );
    }
  }
}
