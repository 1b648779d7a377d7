import { join } from "node:path";
import { findNumpy, isThere } from "../tools.ts";
import type { Peer, StageNs } from "./time_generation.ts";

/** What each program of such a folder says, one line of JSON a repeat. */
interface Said {
  readonly a_ns_person?: number;
  readonly b_ns_case?: number;
  readonly c_ns_case?: number;
}

const REPEATS = 2;

/**
 * Reference kernels that somebody else keeps (外部参照内核): a folder with `spec.ts`,
 * which writes their tables, `c/pipe.c` and `gen_numpy.py`. It is copied first, as
 * it may be read-only; whatever cannot be built or run there is left out with a
 * sentence.
 *
 * @param out a folder to copy it to
 */
export async function referenceKernels(
  folder: string,
  out: string,
): Promise<{ readonly peers: Peer[]; readonly notes: string[] }> {
  const peers: Peer[] = [], notes: string[] = [];
  const copy = join(out, "kernels");
  const leave = (what: string, why: string) =>
    notes.push(`${what}: ${why.trim().split("\n")[0]} · 略过 skipped`);
  try {
    Deno.mkdirSync(join(copy, "c"), { recursive: true });
    for (const name of ["spec.ts", "gen_numpy.py", "c/engine.h", "c/pipe.c"]) {
      Deno.writeFileSync(
        join(copy, name),
        Deno.readFileSync(join(folder, name)),
      );
    }
  } catch (error) {
    leave(`--kernels ${folder}`, String(error));
    return { peers, notes };
  }
  const made = await say(copy, Deno.execPath(), [
    "run",
    "--no-config",
    "--allow-read",
    "--allow-write",
    "spec.ts",
  ]);
  if (!made.success) {
    leave(`--kernels ${folder}/spec.ts`, made.stderr);
    return { peers, notes };
  }
  const flags = ["-O3", "-march=native", "-fopenmp", "c/pipe.c", "-o", "pipe"];
  const built = await say(copy, "gcc", [...flags, "-lm"]);
  if (built.success) {
    peers.push({
      name: "kernels: C, 1 thread",
      time: (persons) =>
        stages(copy, "./pipe", [String(persons), `${REPEATS}`, "1"]),
    });
  } else leave(`--kernels ${folder}/c/pipe.c`, built.stderr);
  const numpy = await findNumpy();
  if (isThere(numpy)) {
    peers.push({
      name: "kernels: numpy, 1 thread",
      time: (persons) =>
        stages(copy, numpy.python, [
          "gen_numpy.py",
          String(persons),
          `${REPEATS}`,
        ]),
    });
  } else leave(`--kernels ${folder}/gen_numpy.py`, numpy.missing);
  return { peers, notes };
}

/** The best of the repeats, stage by stage. */
async function stages(
  folder: string,
  command: string,
  args: string[],
): Promise<StageNs> {
  const { success, stdout, stderr } = await say(folder, command, args);
  if (!success) throw new Error(`${command} failed: ${stderr}`);
  const said: Said[] = stdout.split("\n").filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line));
  const best = (pick: (said: Said) => number | undefined) => {
    const values = said.map(pick).filter((x) => x !== undefined);
    return values.length === 0 ? null : Math.min(...values);
  };
  return {
    persons: best((x) => x.a_ns_person),
    need: best((x) => x.b_ns_case),
    treat: best((x) => x.c_ns_case),
  };
}

async function say(cwd: string, command: string, args: string[]) {
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  try {
    const { success, stdout, stderr } = await new Deno.Command(command, {
      args,
      cwd,
    }).output();
    return { success, stdout: text(stdout), stderr: text(stderr) };
  } catch (error) {
    return { success: false, stdout: "", stderr: String(error) };
  }
}
