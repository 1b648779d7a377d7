import type { Lang } from "../base/formats.ts";

const HELP: Readonly<Record<Lang, string>> = {
  zh: `沙盘 Shapan：医保支付政策上线前的推演

用法：deno task shapan <命令> [选项]

命令
  run 方案                推演一个方案，写出报告
  compare 基线 方案 …     在同样的人、同样的运气上推演，各方案与第一个对比，写出报告
  swap                    把另一城市的规则（全部或若干条款）用在本市的人身上，写出对比报告
  why 基线 方案           归因：把每项指标、每家机构的变化分给各条款（沙普利值）
  study 研究              按研究方案重复推演，给出差异、区间与误差；有网格的附滑块；随时可中断续算
  merge 目录 目录 …       合并各分片的研究目录
  inverse 方案            反问：参数取多少才满足条件（概率、重复、见证方案）
  explain case 编号 [方案]  打印一个病例的计算书：入组、分值、折算、参数与依据
  explain cases [方案]    列出各类病例的编号，供选择
  explain hospital 编号 [方案]  打印一家医疗机构的清算书：预付、各月、点值、清算、拨付
  coefficient 方案        机构系数：各院系数怎样得来，抬高一家时其他各家少得多少
  meter 方案              假设计量：每项指标的水平靠文件、统计还是假设支撑，最重的参数是哪些
  pooling 城市            市级统筹：各区县征缴、补助、迟付、补足与分担，一县一页账单
  stress [文件夹]         压力册：疫情、短收、降价、外流等冲击 × 分担规则，结余月数、首个付不出的月份、谁来承担
  years 城市 | 方案 …     逐年推演：费用增长、基金与患者负担，与公布数并列（如 years lishui_2011_2015）
  insurers 城市           大病保险与商保机构结算：保费、赔付、盈亏与分担，一家一页结算单
  cash 方案               资金日历：逐日或逐月的记账、到账、未到账、现金与基金结余
  verify 文件夹           核验一次推演的运行记录：逐字节核对全部文件，再按记录重算对比
  diff 文件夹 文件夹      说明两份运行记录的数字为何变动：规则、数据、假设、种子、程序各占多少
  chart 文件夹 [图]       从运行记录导出一张图：SVG、PNG、PDF、数据、图注；不写图名则列出有哪些图
  export 文件夹           导出运行记录：全部图和表、Word 报告、Excel 报告，写在记录旁的 …-export-zh
  negotiate 方案          谈判推演：八种分配规则并列、逐轮谈判记录、谁反对、争取的代价；写出底稿、分组页、工作簿
  toy                     打印三家医院、六十例的手算样例
  behave [项目 …]         行为核对：由引擎推演，与闭式解和应有方向对照（race basins floor audit zero caps trends）
  realism                 按公布数核对推演城市，逐项列出差距
  validate                检验：十项已发表的结果，两边推演后按接受范围判定
  fit 城市                按公布数标定城市的待拟合参数，说明哪些被约束
  country                 逐地区推演全国 13.3 亿参保人的住院结算单
  docs [--check]          重新生成参数表、结构文件和 README 里的样例，或检查是否过期
  help                    本页

方案写 scenarios 下的编号（如 zibo_2025/baseline）或 YAML 文件路径；用加号叠加几个方案。

选项
  --lang zh|en            语言；默认随系统，未知时为中文
  --out 文件夹            结果写到哪里，默认 out
  --workers 数            线程数，默认为处理器数；不影响任何数字
  --spec 1.0|2.0|3.0      run、compare、explain：方案（对比时为改革方案）改按哪个版本的技术规范
  --city 城市             realism：只核对一个城市（或 national）；swap：谁的参保人
  --rules 城市            swap：谁的规则，城市文件夹名或方案编号
  --articles 条款,…       swap：换哪些条款（如 clearing,deposit,t1），不写为全部
  --all                   swap：各城市的规则用在各城市的人身上，一张表
  --recorded              validate：只打印存档的结论，不推演
  --members 数            validate：只推演参数集合中等距的几组；0 为登记表的默认参数
  --draws 数              validate：构造参数集合，直到抽取这么多组；可中断续算，加 --recorded 则从存档的集合接着抽取
  --against 文件          realism：与先前的 card.json 相比
  --run 文件夹            explain：解释已写出的一次推演（对比时为改革方案）
  --scheme employee|resident  explain hospital、cash、negotiate：只看一个险种
  --page 文件             explain hospital：写出可打印的清算确认书（A4 网页）
  --hospital 机构         cash：一家机构，写编号或名称；不写为全部
  --from 日 --to 日       cash：按日列出；不写为逐月
  --batch 批次            cash：列出分录批次（如 H001/2025-01-23/employee）背后的结算单与门诊
  --csv 文件              cash：另存为 CSV
  --sections 章节,…       run、compare、swap：报告只要这些章节（summary rehearsal winners why sure patients money assumptions realism annex）
  --no-models             run、compare：不附三种行为模型的对照（每个模型要另推演一遍）
  --no-rerun              verify、diff：不重算，verify 只核对文件（同 --offline-only）
  --headline 指标         why、meter：如 pay@resident、lambda@employee、pay@all/hospital:H001，可重复
  --by level|county|hospital|all  why：表格按什么分组
  --factors 文件          why：自定因素（YAML），代替条款
  --raise 机构=数         coefficient：试算的系数，H001=1.05 为倍数，H001=+0.05、H001=-0.05 为加减，可重复
  --jobs 数               study：同时推演几个单元（各占一份内存），默认为处理器数
  --shard i/n             study：只推演第 i 份（共 n 份），之后用 merge 合并
  --folder 文件夹         study、merge：研究目录
  --protocol mixed|sessions|alternating  negotiate：改用哪种谈判程序
  --delta-hospital 数     negotiate：轮流出价中医院方的贴现因子，0–1
  --format svg,png,pdf,csv,txt  chart：要哪些格式，不写为全部
  --formats svg,png,pdf,csv,txt,docx,xlsx  export：要哪些格式，不写为全部
  --docx --xlsx           export：只要 Word、只要 Excel
  --width 640|960|a4      chart、export：图宽，默认 960（Word 里 640）；chart、export 的 --lang 默认为记录的语言
  --theme light|dark|print  chart、export：图的配色，默认 light；Word 里的图总在白纸上，dark 只用于单独的图
  --transcript            negotiate：打印全部谈判记录
  --play [--replicates 次数]  negotiate：把谈判结果和八种规则放进下一年推演，默认 8 次重复
  --merge county:区县|机构,机构  negotiate：几家合为一方诉求，各规则下得失多少，可重复
  --split 机构[:3|:70+30] negotiate：一家拆为几方诉求（不写份数为两半），可重复
  --question growth|share|indifferent  inverse：总额增幅（--at 0.95）、分担比例、两方案无差异（--hospital --against）
  --key 参数 --from 数 --to 数 --that 条件  inverse：自定题目，如 --that "short@all/level:2 <= 3"
  --probability 概率 --replicates 次数 --decimals 位数 --grid 点数 --direction least|most  inverse：怎么求
  --json                  结果摘要、计算书以 JSON 输出，供程序读取

示例
  deno task shapan compare zibo_2025/baseline zibo_2025/share_up
  deno task shapan why toy/toy toy/three_provisions --by hospital
  deno task shapan compare zibo_2025/baseline zibo_2025/share_up+zibo_2025/elastic
  deno task shapan swap --city zibo_2025 --rules yancheng_2025 --articles clearing,deposit,t1
  deno task shapan inverse zibo_2025/baseline --question growth --at 0.95 --replicates 20
  deno task shapan run toy/toy --lang en
  deno task shapan export out/zibo_2025/share_up-vs-baseline-1b7e4a6d --docx
  deno task shapan study zibo_three_provisions
  deno task shapan explain case 1024 zibo_2025/baseline
  deno task shapan explain hospital H001 zibo_2025/baseline --scheme employee

退出码：0 完成；1 检查未通过；2 输入有误（未写出任何文件）。`,
  en: `Shapan 沙盘: rehearse medical-insurance payment policy before rollout

Usage: deno task shapan <command> [options]

Commands
  run SCENARIO            play one scenario and write its report
  compare BASE SCEN. ...  play scenarios on the same people with the same luck, each compared with the first
  swap                    another city's rules, all or some provisions, on a city's people, as a comparison
  why BASE REFORM         split what changes, every headline and institution, among the provisions (Shapley)
  study STUDY             replicate scenarios as a study file says: differences, intervals, errors, sliders over a grid; goes on where it stopped
  merge DIR DIR …         bring the shards of a study together
  inverse SCENARIO        which value of a parameter keeps a condition, with a probability and a witness
  explain case N [SCEN.]  print the calculation sheet of one case: group, points, worth, parameters and sources
  explain cases [SCEN.]   list numbers of cases of every kind to choose from
  explain hospital ID [S] print the clearing sheet of an institution: prepayment, months, value, clearing, transfer
  coefficient SCENARIO    institution coefficients: how they came about, and what every other loses when one is raised
  meter SCENARIO          what each headline's level rests on: documents, statistics or assumptions; heaviest parameters
  pooling CITY            counties under pooling: collection, subsidies, late payments, who pays the gap
  stress [FOLDER]         shocks × rules of sharing: months of surplus, first late payment, who bears it
  years CITY | SCEN. ...  year by year: growth of cost, fund and patients' share beside what was published (years lishui_2011_2015)
  insurers CITY           insurers of catastrophic insurance: premium, claims, profit and loss, a statement each
  cash SCENARIO           cash film: booked, received, outstanding, cash and the fund, by day or month
  verify FOLDER           verify the record of a run: hash every file, then play it again from the record
  diff FOLDER FOLDER      why numbers moved between two records: rules, data, assumptions, seed, code
  chart FOLDER [FIGURE]   a figure of a record as SVG, PNG, PDF, data, caption; without a name, which there are
  export FOLDER           export a record: all figures and tables, the report for Word and Excel, into …-export-en beside it
  negotiate SCENARIO      replay the talks: eight rules of division side by side, minutes, who objects, at what price; writes brief, group pages, workbook
  toy                     print the example of three hospitals and sixty cases by hand
  behave [topic …]        hold the engine against closed forms and the directions that theory asks for (race basins floor audit zero caps trends)
  realism                 hold the cities against what is published, row by row
  validate                ten published results, both sides played and judged by their bands
  fit CITY                fit a city's free parameters to what is published, and say what pins them
  country                 claims of inpatients for the country's 1.33 billion insured, area by area
  docs [--check]          make parameter table, schema and README example again, or say what is out of date
  help                    this page

A scenario is an id below scenarios, such as zibo_2025/baseline, or the path of a YAML file;
a plus sign stacks several.

Options
  --lang zh|en            language; that of the system, Chinese where unknown
  --out FOLDER            where results go, out by default
  --workers N             threads, as many as processors by default; changes no number
  --spec 1.0|2.0|3.0      run, compare, explain: edition of the specification for the scenario (of two, the reform)
  --city CITY             realism: rows of one city only, or national; swap: whose people
  --rules CITY            swap: whose rules, a city's folder or the id of a scenario
  --articles A,B          swap: which provisions, such as clearing,deposit,t1; all where left out
  --all                   swap: every city's rules on every city's people, as a table
  --recorded              validate: the stored verdicts, nothing is played
  --members N             validate: so many vectors of the ensemble, evenly spaced; 0 = the registry's own
  --draws N               validate: build the ensemble until so many vectors were drawn; goes on where it stopped, with --recorded from the stored one
  --against FILE          realism: what moved since an earlier card.json
  --run FOLDER            explain: a run that was written before (of two scenarios, the reform)
  --scheme employee|resident  explain hospital, cash, negotiate: one scheme only
  --page FILE             explain hospital: write the confirmation of the clearing, a page to print
  --hospital H            cash: one institution, by code or name; all where left out
  --from DAY --to DAY     cash: day by day; by month where left out
  --batch BATCH           cash: the claims and visits behind a batch such as H001/2025-01-23/employee
  --csv FILE              cash: the table as CSV too
  --sections A,B          run, compare, swap: these chapters of the report only (summary rehearsal winners why sure patients money assumptions realism annex)
  --no-models             run, compare: leave out the comparison of three models of behaviour (each is another play)
  --no-rerun              verify, diff: play nothing; verify hashes the files only (also --offline-only)
  --headline REF          why, meter: such as pay@resident, lambda@employee, pay@all/hospital:H001; may be repeated
  --by level|county|hospital|all  why: groups of the table
  --factors FILE          why: factors of your own (YAML) instead of the provisions
  --raise H=N             coefficient: coefficients to try, H001=1.05 times as much, H001=+0.05 or H001=-0.05 more or less; may be repeated
  --jobs N                study: cells at a time, each with a world of its own in memory; as many as processors
  --shard i/n             study: the i-th of n parts only; bring them together with merge
  --folder FOLDER         study, merge: the study's directory
  --protocol mixed|sessions|alternating  negotiate: another protocol of the talks
  --delta-hospital X      negotiate: the hospitals' discount of a round in alternating offers, 0–1
  --format svg,png,pdf,csv,txt  chart: which formats, all where left out
  --formats svg,png,pdf,csv,txt,docx,xlsx  export: which formats, all where left out
  --docx --xlsx           export: Word only, Excel only
  --width 640|960|a4      chart, export: of the figures, 960 by default (640 in Word); their --lang is that of the record by default
  --theme light|dark|print  chart, export: colours of the figures, light by default; Word is on white paper, where dark stays light
  --transcript            negotiate: print all of the minutes
  --play [--replicates N] negotiate: play the year after under the outcome and the eight rules, 8 replicates unless given
  --merge county:ID|CODE,CODE  negotiate: institutions that would ask as one, what they gain by rule; can be repeated
  --split CODE[:3|:70+30] negotiate: one that would ask as several (two halves unless given); can be repeated
  --question growth|share|indifferent  inverse: growth of the budget (--at 0.95), share of overspend, indifference (--hospital --against)
  --key KEY --from N --to N --that CONDITION  inverse: a question of your own, such as --that "short@all/level:2 <= 3"
  --probability P --replicates N --decimals N --grid N --direction least|most  inverse: how it is sought
  --json                  print the summary or the sheet as JSON, for programs

Examples
  deno task shapan compare zibo_2025/baseline zibo_2025/share_up
  deno task shapan why toy/toy toy/three_provisions --by hospital
  deno task shapan compare zibo_2025/baseline zibo_2025/share_up+zibo_2025/elastic
  deno task shapan swap --city zibo_2025 --rules yancheng_2025 --articles clearing,deposit,t1
  deno task shapan inverse zibo_2025/baseline --question growth --at 0.95 --replicates 20
  deno task shapan run toy/toy --lang en
  deno task shapan export out/zibo_2025/share_up-vs-baseline-1b7e4a6d --docx
  deno task shapan study zibo_three_provisions
  deno task shapan explain case 1024 zibo_2025/baseline
  deno task shapan explain hospital H001 zibo_2025/baseline --scheme employee

Exit codes: 0 done; 1 a check failed; 2 a mistake in what was given (nothing was written).`,
};

/** The page of help (帮助). */
export function help(lang: Lang): string {
  return HELP[lang];
}
