import {
  assert,
  assertAlmostEquals,
  assertEquals,
  assertNotEquals,
} from "@std/assert";
import { fingerprint } from "../sim/base/columns.ts";
import { bill } from "../sim/claims/bill.ts";
import type { Claims } from "../sim/model/claims.ts";
import type { ScenarioResult } from "../sim/model/result.ts";
import type { Truth } from "../sim/model/world.ts";
import type { BlockResult } from "../sim/run/play_blocks.ts";
import { playTasks } from "../sim/run/play_tasks.ts";
import { type DrawnBlock, drawnWorld } from "./support/drawn_world.ts";
import { testRandom } from "./support/random.ts";
import { rehearseQuietly, smallPlans } from "./support/small_city.ts";

/** Largest noise of a column: severities are three, marks have eleven bits. */
const NOISE: Readonly<Record<string, number>> = { severity: 2, marks: 2047 };

/** Fills every truth column with noise. */
function scrambled(truth: Truth): Truth {
  const random = testRandom(truth.cost.length);
  return Object.fromEntries(
    Object.entries(truth).map(([name, column]) => [
      name,
      column.map(() => random.whole(0, NOISE[name] ?? 60)),
    ]),
  ) as unknown as Truth;
}

/**
 * Stands in for the engine's worker: plays the blocks in this thread and lets a
 * test tamper with what comes back, so that the run itself is the real one.
 */
function workerWith(tamper: (result: BlockResult) => BlockResult) {
  return class {
    onmessage: (event: MessageEvent) => void = () => {};
    #play: ReturnType<typeof playTasks> | undefined;
    postMessage(data: Record<string, never>): void {
      if ("setup" in data) {
        this.#play = playTasks(data.setup!);
        return;
      }
      const played = this.#play!(data.task!);
      const result = "claims" in played ? tamper(played) : played;
      queueMicrotask(() =>
        this.onmessage({ data: { index: data.index, result } } as MessageEvent)
      );
    }
    terminate(): void {}
  };
}

async function playedWith(
  tamper: (result: BlockResult) => BlockResult,
): Promise<ScenarioResult> {
  const own = globalThis.Worker;
  globalThis.Worker = workerWith(tamper) as unknown as typeof Worker;
  try {
    const plans = smallPlans(["zibo_2025/baseline"]);
    const [result] = await rehearseQuietly(plans, {
      workers: 2,
      blocksPerTask: 4,
    });
    return result!;
  } finally {
    globalThis.Worker = own;
  }
}

let tampered = 0;
const honest = await playedWith((result) => result);
const blind = await playedWith((result) => {
  tampered++;
  return { ...result, truth: scrambled(result.truth) };
});
const metricsOf = ({ metrics }: ScenarioResult, truth: boolean) =>
  metrics.filter((m) => m.metric.startsWith("truth.") === truth);

Deno.test("no record table changes when every column of the truth is noise", () => {
  assert(
    tampered >= 12,
    `only ${tampered} tasks went through the test's hands`,
  );
  const { metrics: _, weather: _seen, course, ...record } = blind;
  for (const [name, table] of Object.entries(record)) {
    assertEquals(
      fingerprint(table),
      fingerprint(honest[name as keyof ScenarioResult]),
      name,
    );
  }
  // What was done to stays is told by year, beside what was billed of them.
  const billed = ({ marks: _marks, ...year }: typeof course[0]) => year;
  assertEquals(course.map(billed), honest.course.map(billed));
  assertEquals(metricsOf(blind, false), metricsOf(honest, false));
});

Deno.test("metrics of the truth do change, as they look behind the veil", () => {
  const before = metricsOf(honest, true), after = metricsOf(blind, true);
  assert(before.length > 0);
  before.forEach((metric, i) => assertNotEquals(after[i], metric));
});

Deno.test("of the weather the truth moves the line between mix and coding, and nothing else", () => {
  blind.weather.forEach(({ split, ...seen }, s) => {
    const { split: own, ...rest } = honest.weather[s]!;
    assertEquals(seen, rest);
    const effects = (parts: typeof own & object) => {
      const of = new Map(parts.parts.map((p) => [p.factor, p.effect]));
      const both = of.get("mix")! + of.get("coding")!;
      return { ...Object.fromEntries(of), mix: 0, coding: 0, both };
    };
    const a = effects(split!), b = effects(own!);
    assertAlmostEquals(a.both, b.both, 1e-9);
    assertEquals({ ...a, both: 0 }, { ...b, both: 0 });
    assertNotEquals(split, own);
  });
});

const { frame, blocks } = drawnWorld();

/** Claims of one block, billed from its persons, episodes and stays. */
function billed({ persons, episodes, stays }: DrawnBlock): Claims {
  const n = stays.rows;
  const small = () => new Uint8Array(n), middle = () => new Uint16Array(n);
  const money = () => new Int32Array(n);
  const room = {
    rows: 0,
    person: new Uint32Array(n),
    hospital: middle(),
    scheme: small(),
    county: small(),
    day: middle(),
    los: middle(),
    code: middle(),
    cost: money(),
    selfPaid: money(),
    fund: money(),
    catastrophic: money(),
  };
  bill(frame.terms, frame.level, persons, episodes, stays, room);
  return room;
}

/** Noise in the named columns. */
function noisy<T extends object>(table: T, names: readonly (keyof T)[]): T {
  const random = testRandom(names.length);
  const noise = names.map((name) => [
    name,
    (table[name] as Uint32Array).map(() => random.whole(0, 5)),
  ]);
  return { ...table, ...Object.fromEntries(noise) };
}

Deno.test("a bill shows nothing of frailty, states, true illness, severity, need, true cost or marks", () => {
  const block = blocks[4]!;
  const hidden: DrawnBlock = {
    persons: noisy(block.persons, ["band", "sex", "chronic", "frailty"]),
    // The number of the episode stays: it names luck, such as that of filing.
    episodes: noisy(block.episodes, [
      "disease",
      "code",
      "severity",
      "need",
      "stay",
    ]),
    stays: noisy(block.stays, ["marks", "cost"]),
  };
  assertEquals(fingerprint(billed(hidden)), fingerprint(billed(block)));
  const seen = { ...block, stays: noisy(block.stays, ["billed"]) };
  assertNotEquals(fingerprint(billed(seen)), fingerprint(billed(block)));
});
