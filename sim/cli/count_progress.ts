import { type ProgressAsked, timeLeft } from "./progress.ts";

/** Parts at which a pipe hears of progress. */
const PARTS = 20;

/**
 * Says how many of many have been done (逐项进度) and how long the others may take, as
 * {@linkcode openProgress} does for a scenario.
 *
 * @param what said before the numbers, such as `推演`
 */
export function openCount(asked: ProgressAsked, what: string): {
  readonly show: (done: number, of: number, name?: string) => void;
  readonly end: () => void;
} {
  const terminal = Deno.stderr.isTerminal();
  const encoder = new TextEncoder(), started = performance.now();
  const write = (text: string) => Deno.stderr.writeSync(encoder.encode(text));
  let said = -1;
  return {
    show(done, of, name = "") {
      const part = Math.floor(done / of * PARTS);
      if (!terminal && (!asked.progress || part === said)) return;
      said = part;
      const used = (performance.now() - started) / 1000;
      const left = timeLeft(used, done / of, asked.lang);
      const text = `${what} ${done}/${of}${name && ` ${name}`}${left}`;
      write(terminal ? `\r\x1b[2K${text}` : `${text}\n`);
    },
    end() {
      if (terminal) write("\r\x1b[2K");
    },
  };
}
