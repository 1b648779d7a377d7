import { fileURLToPath } from "node:url";

/** A peer that has loaded the cases and waits (对照进程). */
export interface Peer {
  readonly version: string;
  /** Runs the query once more, ms. */
  time(): Promise<number>;
  /** Its rows: hospital, scheme, month, cases, points, cost, fund. */
  answer(): Promise<number[][]>;
  close(): Promise<void>;
}

/**
 * Starts DuckDB in a process of its own, with this folder's packages, so that
 * neither shares a heap with the other.
 *
 * @returns `null` with a note on standard error if it cannot be loaded here
 */
export async function openPeer(
  file: string,
  threads: number,
): Promise<Peer | null> {
  const here = (name: string) =>
    fileURLToPath(new URL(`./${name}`, import.meta.url));
  const child = new Deno.Command(Deno.execPath(), {
    args: [
      "run",
      "--no-prompt",
      "--quiet",
      `--config=${here("deno.json")}`,
      "--allow-read",
      "--allow-env",
      "--allow-sys",
      "--allow-ffi",
      here("duckdb_peer.ts"),
      file,
      String(threads),
    ],
    stdin: "piped",
    stdout: "piped",
    stderr: "inherit",
  }).spawn();
  const input = child.stdin.getWriter();
  const lines = linesOf(child.stdout);
  const ready = await lines.next();
  if (ready.done) {
    await input.close().catch(() => {});
    await child.status;
    return null;
  }
  const ask = async (line: string) => {
    await input.write(new TextEncoder().encode(`${line}\n`));
    const { done, value } = await lines.next();
    if (done) throw new Error("The peer ended before it answered");
    return JSON.parse(value);
  };
  return {
    version: JSON.parse(ready.value).version,
    time: async () => (await ask("time")).ms,
    answer: async () => (await ask("answer")).rows,
    close: async () => {
      await input.close();
      await child.status;
    },
  };
}

async function* linesOf(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<string, undefined> {
  let rest = "";
  for await (const text of stream.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + text).split("\n");
    rest = lines.pop()!;
    yield* lines;
  }
}
