import type { Lang } from "../base/formats.ts";
import type { Progress } from "../run.ts";

/** Where progress is written: a line that is rewritten on a terminal, one line a stage elsewhere. */
export interface ProgressLine {
  readonly show: (progress: Progress) => void;
  readonly end: () => void;
}

/** Opens the progress line (进度) on standard error. */
export function openProgress(lang: Lang): ProgressLine {
  const terminal = Deno.stderr.isTerminal();
  const encoder = new TextEncoder();
  const write = (text: string) => Deno.stderr.writeSync(encoder.encode(text));
  let last = "";
  return {
    show(progress) {
      const text = sentence(progress, lang);
      if (terminal) {
        const percent = `${
          String(Math.round(progress.done * 100)).padStart(3)
        }%`;
        write(`\r\x1b[2K${text} ${percent}`);
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
