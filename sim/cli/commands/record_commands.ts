import type { CommandEntry } from "./command_entry.ts";

const FOLDER = { zh: "文件夹", en: "FOLDER" };

/** Commands on folders that were written (记录类命令). */
export const RECORD_COMMANDS: readonly CommandEntry[] = [
  {
    name: "verify",
    words: FOLDER,
    kind: "folder",
    what: {
      zh: "核验一次推演的运行记录：逐字节核对全部文件，再按记录重算对比",
      en:
        "verify the record of a run: hash every file, then play it again from the record",
    },
    options: ["no-rerun", "offline-only", "jobs"],
    examples: ["verify out/zibo_2025/baseline-1b7e4a6d --no-rerun"],
    fails: {
      zh: "有文件或数字对不上",
      en: "a file or a number is not as recorded",
    },
    load: async () => (await import("../verify.ts")).verify,
  },
  {
    name: "diff",
    words: { zh: "文件夹 文件夹", en: "FOLDER FOLDER" },
    kind: "folder",
    what: {
      zh:
        "说明两份运行记录的数字为何变动：规则、数据、假设、种子、程序各占多少",
      en:
        "why numbers moved between two records: rules, data, assumptions, seed, code",
    },
    options: ["no-rerun", "offline-only"],
    examples: [
      "diff out/zibo_2025/a-1b7e4a6d out/zibo_2025/b-9f3c2d1e",
    ],
    load: async () => (await import("../diff.ts")).diff,
  },
  {
    name: "chart",
    words: { zh: "文件夹 [图]", en: "FOLDER [FIGURE]" },
    kind: "recordAndFigure",
    what: {
      zh:
        "从运行记录导出一张图：SVG、PNG、PDF、数据、图注；不写图名则列出有哪些图",
      en:
        "a figure of a record as SVG, PNG, PDF, data, caption; without a name, which there are",
    },
    options: ["out", "format", "formats", "width", "theme"],
    examples: [
      "chart out/zibo_2025/share_up-vs-baseline-1b7e4a6d clearing_change --format png,pdf",
    ],
    load: async () => (await import("../chart.ts")).chart,
  },
  {
    name: "export",
    words: FOLDER,
    kind: "folder",
    what: {
      zh:
        "导出运行记录：全部图和表、Word 报告、Excel 报告，写在记录旁的 …-export-zh",
      en:
        "export a record: all figures and tables, the report for Word and Excel, into …-export-en beside it",
    },
    options: [
      ...[
        "out",
        "format",
        "formats",
        "docx",
        "xlsx",
        "width",
        "theme",
      ] as const,
    ],
    examples: [
      "export out/zibo_2025/share_up-vs-baseline-1b7e4a6d --docx",
    ],
    load: async () => (await import("../export.ts")).exportReport,
  },
];
