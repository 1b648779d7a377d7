/** What a process took; `null` where the system does not tell. */
export interface ProcessUse {
  readonly code: number;
  readonly wallSeconds: number;
  /** From the start to the first byte on standard error; `null` if there was none. */
  readonly firstLineSeconds: number | null;
  /** User and system time of all threads. */
  readonly cpuSeconds: number | null;
  /** Most memory in use at once (峰值内存), bytes. */
  readonly peakBytes: number | null;
  readonly stderr: string;
  /** What it said on standard output; empty where that was not kept. */
  readonly stdout: string;
}

/** Whether the system tells memory and processor time of a process. */
export const CAN_WATCH: boolean = Deno.build.os === "linux";

/** The kernel's clock ticks a second, the same on every Linux that people use. */
const TICKS = 100;

/** Between two looks at the memory, ms; the high-water mark can only miss the last stretch. */
const LOOK = 20;

/**
 * Runs a program in a fresh process and watches it (进程用量). Memory is the
 * kernel's own high-water mark; processor time is what the kernel adds to the
 * parent's account when the child has ended.
 */
export async function watchProcess(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  keepOutput = false,
): Promise<ProcessUse> {
  const before = childTicks(), start = performance.now();
  const child = new Deno.Command(command, {
    args: [...args],
    env,
    stdin: "null",
    stdout: keepOutput ? "piped" : "null",
    stderr: "piped",
  }).spawn();
  let peak: number | null = null;
  const look = setInterval(() => {
    peak = highWater(child.pid) ?? peak;
  }, LOOK);
  const output = keepOutput ? new Response(child.stdout).text() : "";
  let first: number | null = null, text = "";
  const decoder = new TextDecoder();
  for await (const bytes of child.stderr) {
    first ??= performance.now() - start;
    text += decoder.decode(bytes, { stream: true });
  }
  const { code } = await child.status;
  const wall = performance.now() - start, after = childTicks();
  clearInterval(look);
  return {
    code,
    wallSeconds: wall / 1000,
    firstLineSeconds: first === null ? null : first / 1000,
    cpuSeconds: before === null || after === null
      ? null
      : (after - before) / TICKS,
    peakBytes: peak,
    stderr: text,
    stdout: await output,
  };
}

function highWater(pid: number): number | null {
  const kilobytes = /VmHWM:\s+(\d+) kB/.exec(proc(`${pid}/status`) ?? "")?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) * 1024;
}

/** Processor time of all children that have ended, in ticks. */
function childTicks(): number | null {
  const text = proc("self/stat");
  if (text === null) return null;
  // Fields are counted from behind the program's name, which may hold spaces.
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  return Number(fields[13]) + Number(fields[14]);
}

function proc(path: string): string | null {
  if (!CAN_WATCH) return null;
  try {
    return Deno.readTextFileSync(`/proc/${path}`);
  } catch {
    // The process has ended meanwhile.
    return null;
  }
}
