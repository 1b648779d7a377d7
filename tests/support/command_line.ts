import { main } from "../../sim/cli/main.ts";

/** What a command printed, and how it ended. */
export interface Printed {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/**
 * Runs a command where the test runs (同进程命令行): `main` is called as the
 * process calls it, and what it writes is kept. Loading and warming up the engine
 * is most of a small command's time, so a process of its own is for tests that
 * are about one, {@linkcode shapanProcess}.
 *
 * One thread plays unless `--workers` says otherwise; it changes no number.
 */
export async function shapan(args: readonly string[]): Promise<Printed> {
  const printed = { out: "", err: "" };
  using _ = listening(printed);
  const threads = args.includes("--workers") ? [] : ["--workers", "1"];
  let code: number;
  try {
    code = await main([...args, ...threads]);
  } catch (error) {
    // What Deno prints and returns when nobody catches it.
    printed.err += `error: Uncaught ${error instanceof Error && error.stack}\n`;
    code = 1;
  }
  return { code, ...printed };
}

/** Runs the command line in a process of its own, with a user's permissions. */
export async function shapanProcess(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Printed> {
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: [
      "run",
      "--no-prompt",
      "--allow-read",
      "--allow-write",
      "--ignore-env",
      "sim/cli/main.ts",
      ...args,
    ],
    env: { NO_COLOR: "1", ...env },
  }).output();
  const text = new TextDecoder();
  return { code, out: text.decode(stdout), err: text.decode(stderr) };
}

/** Takes what is written to standard output and standard error, as a pipe would, until disposed of. */
function listening(printed: { out: string; err: string }): Disposable {
  const { log, error } = console, { stderr } = Deno;
  const { writeSync, isTerminal } = stderr;
  const text = new TextDecoder();
  console.log = (...words: unknown[]) => {
    printed.out += `${words.join(" ")}\n`;
  };
  console.error = (...words: unknown[]) => {
    printed.err += `${words.join(" ")}\n`;
  };
  stderr.writeSync = (bytes: Uint8Array) => {
    printed.err += text.decode(bytes);
    return bytes.length;
  };
  stderr.isTerminal = () => false;
  return {
    [Symbol.dispose]() {
      Object.assign(console, { log, error });
      Object.assign(stderr, { writeSync, isTerminal });
    },
  };
}
