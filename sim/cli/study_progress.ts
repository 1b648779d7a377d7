import type { Lang } from "../base/formats.ts";
import type { StudyProgress } from "../study/run_study.ts";
import { clock, type ProgressAsked } from "./progress.ts";

/** Writes how far a study is, and how long it may still take, to standard error (研究进度): on a terminal, or where `--progress` asks for it. */
export function openStudyProgress({ lang, progress }: ProgressAsked): {
  readonly show: (progress: StudyProgress) => void;
  readonly end: () => void;
} {
  const terminal = Deno.stderr.isTerminal();
  const encoder = new TextEncoder(), started = performance.now();
  const write = (text: string) => Deno.stderr.writeSync(encoder.encode(text));
  let quietUntil = 0;
  return {
    show({ kept, played, cells }) {
      if (!terminal && !progress) return;
      const now = performance.now(), used = (now - started) / 1000;
      // A pipe gets a line every ten seconds at most.
      if (!terminal && now < quietUntil && kept + played < cells) return;
      quietUntil = now + 10_000;
      const left = played === 0
        ? null
        : used / played * (cells - kept - played);
      const text = sentence(lang, kept + played, cells, kept, used, left);
      write(terminal ? `\r\x1b[2K${text}` : `${text}\n`);
    },
    end() {
      if (terminal) write("\r\x1b[2K");
    },
  };
}

function sentence(
  lang: Lang,
  done: number,
  cells: number,
  kept: number,
  used: number,
  left: number | null,
): string {
  const zh = lang === "zh";
  const parts = [
    zh ? `研究：${done}/${cells} 个单元` : `Study: ${done} of ${cells} cells`,
    ...(kept === 0
      ? []
      : [zh ? `其中 ${kept} 个为以前完成` : `${kept} of them kept`]),
    zh ? `已用 ${clock(used)}` : `${clock(used)} used`,
    ...(left === null ? [] : [
      zh ? `最多还需约 ${clock(left)}` : `at most about ${clock(left)} left`,
    ]),
  ];
  return parts.join(zh ? "，" : ", ");
}
