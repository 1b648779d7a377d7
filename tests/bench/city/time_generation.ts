import { fileURLToPath } from "node:url";
import { blockCount } from "../../../sim/run/play_blocks.ts";
import { BLOCK } from "../../../sim/population/draw_persons.ts";
import type { BenchCity } from "../bench_city.ts";
import { floorCells } from "../floors.ts";
import { pairedBand, type Spread, spread } from "../spread.ts";
import { timeBlocks } from "../time_blocks.ts";
import { compile, findNumpy, isThere } from "../tools.ts";
import { referenceKernels } from "./reference_kernels.ts";

/** The stages that can be set beside a peer's. */
export const GENERATION_STAGES = ["persons", "need", "treat"] as const;
/** One of {@linkcode GENERATION_STAGES}. */
export type GenerationStage = typeof GENERATION_STAGES[number];

/** Nanoseconds a person (persons) or a case (need, treat); `null` where a peer has no such stage. */
export type StageNs = Readonly<Record<GenerationStage, number | null>>;

/** A program that draws people, illness and stays (生成对照程序). */
export interface Generator {
  readonly name: string;
  /** Draws them once more. */
  readonly time: () => Promise<StageNs>;
}

/** A stage of a peer beside the engine's. */
export interface GenerationRow {
  readonly stage: GenerationStage;
  readonly peer: string;
  readonly ns: Spread;
  /** The engine's time over the peer's in the same round: p10, median, p90. */
  readonly enginesTimes: Spread;
}

/** Persons that a peer draws in a round: enough for a steady time. */
const PERSONS = 1_000_000;

/** Passes of a peer in a round, the best of which counts, as the engine is warm already. */
const REPEATS = 2;

/**
 * Sets the engine's drawing of people, illness and stays beside numpy and a kernel
 * in C, one thread each (生成与 numpy、C 对照), in rounds and in turning order. The
 * peers do less, each says at its head what; so a ratio is a distance to the least
 * that such a stage can take, not to the same work.
 *
 * @param kernels folder of reference kernels, or `null`
 */
export async function timeGeneration(
  { frame, record: { claims } }: BenchCity,
  rounds: number,
  kernels: string | null,
  onRound: (round: number) => void,
): Promise<{ rows: GenerationRow[]; notes: string[] }> {
  const out = Deno.makeTempDirSync({ prefix: "shapan-bench-" });
  try {
    const { peers, notes } = await findPeers(out, kernels);
    const cells = floorCells(claims.rows);
    const persons = Math.min(
      PERSONS,
      blockCount(frame.persons.persons) * BLOCK,
    );
    const ours = (): Promise<StageNs> => {
      const { times } = timeBlocks(frame, claims.rows, cells);
      const ns = (stage: GenerationStage) =>
        times[stage].ms * 1e6 / times[stage].units;
      return Promise.resolve({
        persons: ns("persons"),
        need: ns("need"),
        treat: ns("treat"),
      });
    };
    const all = [
      { name: "Shapan, 1 thread", time: ours },
      ...peers.map(({ name, time }) => ({ name, time: () => time(persons) })),
    ];
    const ns: StageNs[][] = all.map(() => []);
    for (let round = 0; round <= rounds; round++) {
      onRound(round);
      for (let i = 0; i < all.length; i++) {
        const at = (i + round) % all.length, took = await all[at]!.time();
        // The first round does not count: code is compiled, files are read.
        if (round > 0) ns[at]!.push(took);
      }
    }
    const rows = GENERATION_STAGES.flatMap((stage) =>
      all.flatMap(({ name }, i): GenerationRow[] => {
        const own = ns[i]!.map((took) => took[stage]);
        if (own.some((x) => x === null)) return [];
        return [{
          stage,
          peer: name,
          ns: spread(own as number[]),
          enginesTimes: pairedBand(
            ns[0]!.map((took) => took[stage]!),
            own as number[],
          ),
        }];
      })
    );
    return { rows, notes };
  } finally {
    Deno.removeSync(out, { recursive: true });
  }
}

/** A peer that draws as many persons as it is told. */
export interface Peer {
  readonly name: string;
  readonly time: (persons: number) => Promise<StageNs>;
}

async function findPeers(out: string, kernels: string | null) {
  const peers: Peer[] = [], notes: string[] = [];
  const here = (name: string) =>
    fileURLToPath(new URL(`./${name}`, import.meta.url));
  const built = await compile(
    here("generation_kernel.c"),
    "generation_kernel",
    out,
  );
  if (isThere(built)) {
    peers.push({
      name: "C -O3, 1 thread",
      time: (persons) => run(built.program, [String(persons), `${REPEATS}`]),
    });
  } else notes.push(`C: ${built.missing}`);
  const numpy = await findNumpy();
  if (isThere(numpy)) {
    const program = here("generation_numpy.py");
    peers.push({
      name: "numpy, 1 thread",
      time: (persons) =>
        run(numpy.python, [program, String(persons), `${REPEATS}`]),
    });
  } else notes.push(`numpy: ${numpy.missing}`);
  if (kernels !== null) {
    const given = await referenceKernels(kernels, out);
    peers.push(...given.peers);
    notes.push(...given.notes);
  }
  return { peers, notes };
}

async function run(command: string, args: string[]): Promise<StageNs> {
  const { success, stdout, stderr } = await new Deno.Command(command, { args })
    .output();
  if (success) return JSON.parse(new TextDecoder().decode(stdout));
  throw new Error(`${command} failed: ${new TextDecoder().decode(stderr)}`);
}
