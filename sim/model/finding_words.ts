/**
 * Words for what supervision finds (监管用词), Chinese and English.
 *
 * @module
 */
import type { Lang } from "../base/formats.ts";
import type {
  Act,
  FindingOutcome,
  Inspector,
  Lead,
  ReviewStage,
  ScreenId,
  UnpaidCause,
} from "./findings.ts";

type Words = Readonly<Record<Lang, string>>;

const w = (zh: string, en: string): Words => ({ zh, en });

/** Screens and other leads, by id (筛查规则与线索). */
export const RULE_WORDS: Readonly<Record<ScreenId | Lead, Words>> = {
  upcoding: w("高套疑似", "upcoding suspected"),
  split: w("分解住院疑似", "split stay suspected"),
  splitLater: w("避窗分解疑似", "split stay behind the window suspected"),
  lowAdmission: w("降低住院标准疑似", "low indication suspected"),
  noBedItems: w("无住院级项目", "nothing that needs a bed"),
  longStay: w("超长住院", "very long stay"),
  shifting: w("转嫁费用疑似", "cost shifting suspected"),
  nearVisits: w("住院转门诊疑似", "cost moved to visits suspected"),
  bedHanging: w("挂床疑似", "empty bed suspected"),
  overTesting: w("检验超频次", "tests repeated too often"),
  sexLimited: w("限性别项目", "items against the sex"),
  drugResale: w("追溯码重复", "pack code sold before"),
  impersonation: w("身份不符", "identity not matched"),
  recordQuality: w("病案质量", "record quality"),
  lateList: w("清单迟交", "list sent late"),
  sampled: w("随机抽查", "random sample"),
  announced: w("事先通知的检查", "announced visit"),
  unannounced: w("飞行检查", "unannounced visit"),
  crossArea: w("交叉互查", "visit by another area"),
  herbs: w("中药饮片专项", "special audit of decoction pieces"),
  dental: w("口腔串换专项", "special audit of dental work"),
  tipOff: w("举报", "tip-off"),
  selfCheck: w("自查自纠", "self-correction"),
};

/** Name of a rule that a table of screens of one's own may have added: its id where nothing else is known. */
export function ruleWords(id: string): Words {
  return RULE_WORDS[id as ScreenId] ?? { zh: id, en: id };
}

/** What became of a suspicion (处理结果). */
export const OUTCOME_WORDS: Readonly<Record<FindingOutcome, Words>> = {
  open: w("未核查", "not looked at"),
  intercepted: w("拒付", "refused"),
  confirmed: w("认定", "confirmed"),
  cleared: w("排除", "cleared"),
  overturned: w("申诉撤销", "overturned on appeal"),
  corrected: w("自查退回", "given back"),
};

/** What an act is held to be (违规类型). */
export const ACT_WORDS: Readonly<Record<Act, Words>> = {
  none: w("无", "none"),
  upcoded: w("高套", "upcoded"),
  split: w("分解住院", "split stay"),
  lowIndication: w("低标入院", "low indication"),
  padded: w("虚增费用", "padded bill"),
  shifted: w("转嫁费用", "cost shifted to the patient"),
  overTesting: w("超频次检验", "repeated tests"),
  sexLimited: w("限性别项目", "item against the sex"),
  drugResale: w("回流药", "drugs sold again"),
  impersonation: w("冒名住院", "another person's stay"),
  herbs: w("中药饮片", "decoction pieces"),
  dental: w("口腔串换", "dental work under another name"),
  record: w("病案或清单", "record or list"),
  bedHanging: w("挂床", "empty bed"),
  movedOut: w("住院转门诊", "cost moved to visits"),
  longStay: w("超长住院转床日", "paid by the day after a long stay's edge"),
};

/** Why the fund does not pay a case (不予支付原因). */
export const UNPAID_WORDS: Readonly<Record<UnpaidCause, Words>> = {
  doctor: w("医师支付资格暂停或终止", "doctor barred"),
  suspended: w("科室暂停基金服务", "department suspended"),
  terminated: w("解除协议", "agreement ended"),
};

/** Who inspects (检查力量). */
export const INSPECTOR_WORDS: Readonly<Record<Inspector, Words>> = {
  agency: w("经办稽核", "agency"),
  insurer: w("商保驻点", "insurers' staff"),
  social: w("社会监督员", "social supervisors"),
  thirdParty: w("第三方", "third parties"),
  enforcement: w("行政执法", "enforcement"),
};

/** When a case is looked at (审核环节). */
export const STAGE_WORDS: Readonly<Record<ReviewStage, Words>> = {
  before: w("事前", "before"),
  during: w("事中", "during"),
  after: w("事后", "after"),
};
