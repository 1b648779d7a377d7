import { assert, assertEquals } from "@std/assert";
import { rootKey } from "../../sim/base/streams.ts";
import {
  drawStayEvidence,
  type StayEvidenceOptions,
} from "../../sim/claims/stay_evidence.ts";
import { MARK } from "../../sim/model/world.ts";
import { claimColumn } from "../../sim/supervision/screen/claim_columns.ts";
import { watchedYear } from "../support/watched_year.ts";

const { year, truth } = watchedYear(20_000, 6);
const { claims } = year;
/** Codes 0 and 1 are treated conservatively, 2 has an operation. */
const codes = { treatmentClass: Uint8Array.of(0, 0, 4, 0) };

const NOTHING: StayEvidenceOptions = {
  orders: { idle: 0, lost: 0 },
  none: { marginal: 0, mild: 0, other: 0 },
  visits: { share: 0, yuan: 250 },
  hanging: { share: 0, from: 0.4 },
  fundShare: [0.5, 0.25],
};
const draw = (
  options: Partial<StayEvidenceOptions>,
  moved: ((claim: number) => number) | null = null,
  marks = truth.marks,
) =>
  drawStayEvidence(
    claims,
    codes,
    { ...truth, marks },
    moved,
    rootKey("stays"),
    { ...NOTHING, ...options },
  );
const rowsWhere = (holds: (i: number) => boolean) =>
  Array.from({ length: claims.rows }, (_, i) => i).filter(holds);
const part = (rows: readonly number[], holds: (i: number) => boolean) =>
  rows.filter(holds).length / rows.length;

Deno.test("an honest city without noise has orders on every day, items that need a bed and no visits", () => {
  const { evidence, hung } = draw({});
  assertEquals([...evidence.orderDays], [...claims.los]);
  assert(evidence.bedItems.every((x) => x === 1));
  assert(evidence.nearVisits.every((x) => x === 0));
  assert(hung.every((x) => x === 0));
});

Deno.test("an empty bed has no orders on the planted part of its days, but always on the first", () => {
  const { evidence, hung } = draw({ hanging: { share: 0.05, from: 0.6 } });
  const long = rowsWhere((i) => claims.los[i]! > 1);
  assert(Math.abs(part(long, (i) => hung[i] === 1) - 0.05) < 0.006);
  for (let i = 0; i < claims.rows; i++) {
    const days = claims.los[i]!, ordered = evidence.orderDays[i]!;
    assert(ordered >= 1);
    if (hung[i] === 0) assertEquals(ordered, days);
    // 60 % of the days, rounded down to whole ones.
    else assert(days > 1 && days - ordered >= Math.floor(days * 0.6) - 1);
  }
});

Deno.test("a higher dose of empty beds keeps what a lower one planted", () => {
  const few = draw({ hanging: { share: 0.01, from: 0.4 } });
  const many = draw({ hanging: { share: 0.05, from: 0.4 } });
  assert(few.hung.every((x, i) => x === 0 || many.hung[i] === 1));
});

Deno.test("more than half of the days without orders is met in most empty beds, and where orders were lost", () => {
  const { evidence, hung } = draw({
    orders: { idle: 0.25, lost: 0.005 },
    hanging: { share: 0.05, from: 0.4 },
  });
  const idle = claimColumn(
    { ...year, evidence: { ...year.evidence!, ...evidence } },
    "idle_day_ratio",
  )!;
  const met = (i: number) => idle[i]! > 0.5;
  const empty = part(rowsWhere((i) => hung[i] === 1), met);
  const honest = part(rowsWhere((i) => hung[i] === 0), met);
  // From 0.4 to 1, five sixths lie above a half; short stays have few whole days.
  assert(empty > 0.6 && empty < 0.84, `${empty}`);
  assert(honest > 0.001 && honest < 0.005, `${honest}`);
});

Deno.test("what is admitted beyond need has nothing that needs a bed more often than other mild cases", () => {
  const { evidence } = draw({
    none: { marginal: 0.6, mild: 0.03, other: 0.005 },
  });
  const none = (i: number) => evidence.bedItems[i] === 0;
  const low = (i: number) => (truth.marks[i]! & MARK.lowIndication) !== 0;
  const conservative = (i: number) => claims.code[i]! < 2;
  const marginal = part(rowsWhere((i) => low(i) && conservative(i)), none);
  const mild = part(rowsWhere((i) => !low(i) && conservative(i)), none);
  assert(Math.abs(marginal - 0.6) < 0.03, `${marginal}`);
  assert(Math.abs(mild - 0.03) < 0.006, `${mild}`);
  assertEquals(part(rowsWhere((i) => !conservative(i)), none), 0);
});

Deno.test("cost that was moved out stands beside the stay, to the fen of what the stay was spared", () => {
  const marks = new Uint16Array(claims.rows).fill(MARK.movedOut);
  const { evidence } = draw({}, () => 0.2, marks);
  for (let i = 0; i < 1000; i++) {
    // A fifth of the whole is a quarter of what is left.
    const spared = truth.cost[i]! * 0.25;
    assert(Math.abs(evidence.nearVisits[i]! - spared) <= 0.51);
    assertEquals(
      evidence.nearFund[i],
      Math.round(evidence.nearVisits[i]! * [0.5, 0.25][claims.scheme[i]!]!),
    );
  }
  const { evidence: left } = draw({}, () => 0.2);
  assert(left.nearVisits.every((fen) => fen === 0));
});

Deno.test("honest visits near a stay are as many and as dear as assumed, a few of them dear", () => {
  const { evidence } = draw({ visits: { share: 0.3, yuan: 250 } });
  const visits = [...evidence.nearVisits].filter((fen) => fen > 0);
  assert(Math.abs(visits.length / claims.rows - 0.3) < 0.01);
  const mean = visits.reduce((a, b) => a + b, 0) / visits.length / 100;
  assert(Math.abs(mean - 250) < 12, `${mean}`);
  assert(visits.some((fen) => fen > 800_00));
});

Deno.test("of claims that were read nobody knows the need: all are ordinary stays", () => {
  const { evidence } = drawStayEvidence(
    claims,
    codes,
    null,
    () => 0.2,
    rootKey("stays"),
    { ...NOTHING, none: { marginal: 1, mild: 1, other: 0 } },
  );
  assert(evidence.bedItems.every((x) => x === 1));
  assert(evidence.nearVisits.every((x) => x === 0));
});
