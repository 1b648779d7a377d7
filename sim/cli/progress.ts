import type { Lang } from "../base/formats.ts";
import type { Progress } from "../run.ts";
import type { Command } from "./command.ts";

/** Where progress is written: a line that is rewritten on a terminal, one line a stage elsewhere where it is asked for. */
export interface ProgressLine {
  readonly show: (progress: Progress) => void;
  readonly end: () => void;
}

/** How progress is asked for. */
export type ProgressAsked = Pick<Command, "lang" | "progress">;

/** Seconds of a stage before which nothing is said of the time left. */
const SOON = 3;

/**
 * Opens the progress line (进度) on standard error: silent where that is no terminal,
 * unless `--progress` asks for a line a stage.
 */
export function openProgress({ lang, progress }: ProgressAsked): ProgressLine {
  const terminal = Deno.stderr.isTerminal();
  const encoder = new TextEncoder();
  const write = (text: string) => Deno.stderr.writeSync(encoder.encode(text));
  let last = "", since = 0;
  return {
    show(step) {
      if (!terminal && !progress) return;
      const text = sentence(step, lang), now = performance.now();
      if (text !== last) since = now;
      if (terminal) {
        const percent = `${String(Math.round(step.done * 100)).padStart(3)}%`;
        const left = timeLeft((now - since) / 1000, step.done, lang);
        write(`\r\x1b[2K${text} ${percent}${left}`);
      } else if (text !== last) {
        write(`${text}\n`);
      }
      last = text;
    },
    end() {
      if (terminal && last !== "") write("\r\x1b[2K");
    },
  };
}

/**
 * The time that is left of a stage (剩余时间), from the time it took so far; nothing in
 * its first seconds.
 *
 * @param used seconds
 * @param done 0–1
 *
 * @example
 * ```ts
 * import { timeLeft } from "./progress.ts";
 *
 * console.assert(timeLeft(30, 0.25, "en") === ", about 1:30 left");
 * console.assert(timeLeft(1, 0.5, "en") === "");
 * ```
 */
export function timeLeft(used: number, done: number, lang: Lang): string {
  if (used < SOON || done <= 0 || done >= 1) return "";
  const left = clock(used / done * (1 - done));
  return lang === "zh" ? `，约剩 ${left}` : `, about ${left} left`;
}

/** Minutes and seconds. */
export function clock(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

const SENTENCES: Readonly<
  Record<Progress["stage"], Readonly<Record<Lang, (p: Progress) => string>>>
> = {
  people: {
    zh: (p) => `推演 ${p.year} 年：参保人、就医、治疗、结算单（${p.scenario}）`,
    en: (p) => `Playing ${p.year}: people, need, care, claims (${p.scenario})`,
  },
  settle: {
    zh: (p) =>
      `测算 ${p.year} 年：目录、分值、预算、月结、清算（${p.scenario}）`,
    en: (p) =>
      `Settling ${p.year}: catalogue, points, budget, months, clearing (${p.scenario})`,
  },
  split: {
    zh: (p) => `分解 ${p.year} 年的变化：逐一结算规则的各种组合`,
    en: (p) => `Splitting the change of ${p.year}: settling mixtures of rules`,
  },
  inverse: {
    zh: (p) => `求解 ${p.year} 年：逐次重复、逐个取值结算（${p.scenario}）`,
    en: (p) =>
      `Solving ${p.year}: replicate by replicate, value by value (${p.scenario})`,
  },
  meter: {
    zh: (p) => `计量 ${p.year} 年的依据：逐个变动参数并重新结算`,
    en: (p) =>
      `Measuring what ${p.year} rests on: settling again with one parameter changed`,
  },
  nextYear: {
    zh: (p) =>
      `推演谈判后的 ${p.year} 年：逐次重复、逐种分配结算（${p.scenario}）`,
    en: (p) =>
      `Playing ${p.year} after the talks: replicate by replicate, division by division (${p.scenario})`,
  },
};

function sentence(progress: Progress, lang: Lang): string {
  return SENTENCES[progress.stage][lang](progress);
}
