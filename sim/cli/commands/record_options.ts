import {
  FILE,
  FOLDER,
  NUMBER,
  type OptionEntry,
  same,
} from "./option_entry.ts";

/** Records, exports and the validation (记录与导出选项). */
export const RECORD_OPTIONS = {
  "no-rerun": {
    type: "boolean",
    default: false,
    what: {
      zh: "不重算；verify 只核对文件",
      en: "play nothing again; verify only hashes the files",
    },
  },
  "offline-only": {
    type: "boolean",
    default: false,
    what: { zh: "同 --no-rerun", en: "the same as --no-rerun" },
  },
  format: {
    type: "string",
    value: same("svg,png,pdf,csv,txt"),
    what: {
      zh: "要哪些格式，不写为全部",
      en: "which formats, all where left out",
    },
  },
  formats: {
    type: "string",
    value: same("svg,png,pdf,csv,txt,docx,xlsx"),
    what: {
      zh: "要哪些格式，不写为全部",
      en: "which formats, all where left out",
    },
  },
  width: {
    type: "string",
    value: same("640|960|a4"),
    choices: ["640", "960", "a4"],
    what: {
      zh: "图宽，默认 960（Word 里 640）",
      en: "of the figures, 960 by default (640 in Word)",
    },
  },
  theme: {
    type: "string",
    value: same("light|dark|print"),
    choices: ["light", "dark", "print"],
    what: {
      zh: "图的配色，默认 light；Word 里的图总在白纸上，dark 只用于单独的图",
      en:
        "colours of the figures, light by default; Word is on white paper, where dark stays light",
    },
  },
  docx: {
    type: "boolean",
    default: false,
    what: { zh: "只要 Word", en: "Word only" },
  },
  xlsx: {
    type: "boolean",
    default: false,
    what: {
      zh: "export：只要 Excel；new：写出 Excel 表单",
      en: "export: Excel only; new: a form for Excel",
    },
  },
  "from-xlsx": {
    type: "string",
    value: FILE,
    completes: "file",
    what: {
      zh: "由填好的 Excel 表单写出方案文件",
      en: "make the scenario file of a form that was filled in",
    },
  },
  run: {
    type: "string",
    value: FOLDER,
    completes: "file",
    what: {
      zh: "解释已写出的一次推演（对比时为改革方案）",
      en: "a run that was written before (of two scenarios, the reform)",
    },
  },
  page: {
    type: "string",
    value: FILE,
    completes: "file",
    what: {
      zh: "explain hospital：写出可打印的清算确认书（A4 网页）",
      en:
        "explain hospital: write the confirmation of the clearing, a page to print",
    },
  },
  recorded: {
    type: "boolean",
    default: false,
    what: {
      zh: "只打印存档的结论，不推演",
      en: "the stored verdicts, nothing is played",
    },
  },
  members: {
    type: "string",
    value: NUMBER,
    what: {
      zh: "只推演参数集合中等距的几组；0 为登记表的默认参数",
      en:
        "so many vectors of the ensemble, evenly spaced; 0 = the registry's own",
    },
  },
  draws: {
    type: "string",
    value: NUMBER,
    what: {
      zh: "构造参数集合，直到抽取这么多组；可中断续算",
      en:
        "build the ensemble until so many vectors were drawn; goes on where it stopped",
    },
  },
} as const satisfies Readonly<Record<string, OptionEntry>>;
