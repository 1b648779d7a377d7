import { z } from "zod";
import { parameter } from "./parameter.ts";
import { between, byScheme, fourDecimals } from "./shapes.ts";

/** How patients answer what care costs them and how full a hospital is (患者反应); blocks `behaviour` and `policy`. */
export const PATIENTS = {
  "hospital.choice.priceElasticity": parameter({
    block: "behaviour",
    rule: null,
    titleZh: "住院需求的价格弹性",
    titleEn: "Price elasticity of admissions",
    unit: "factor",
    schema: between(-2, 0),
    default: -0.372,
    source: "zhou-2011",
    status: "assumed",
    whatZh:
      "住院个人负担增加 1% 时，本地住院人次变动的百分比：待遇变动时少（多）住的是病情轻、门诊也可处理的病例，医院转嫁费用时是任何患者；医院估计转嫁会失去多少病人也用它。农村首次住院为 −0.372（95% 区间 −0.517 至 −0.226）。以改革前最后一年的待遇为准；零为不反应。",
    whatEn:
      "Percent change of local admissions where patients pay 1 % more of a stay. Where benefits change it is mild cases that could be seen as outpatients who come less or more often, where costs are shifted it is anybody; hospitals reckon with it too before they shift. First stays in rural China: −0.372 (−0.517 to −0.226). Measured from the benefits of the last year before the reform; 0 is no response.",
  }),
  "hospital.choice.outpatientSubstitution": parameter({
    block: "behaviour",
    rule: null,
    titleZh: "门诊价格对住院的弹性",
    titleEn: "Elasticity of admissions on the price of outpatient care",
    unit: "factor",
    schema: between(0, 1),
    default: 0.1,
    source: "chen-2024",
    status: "assumed",
    whatZh:
      "普通门诊个人负担降低 1% 时，本地住院人次减少的百分比，减少的是病情轻、门诊也可处理的病例，改为门诊就诊；门诊待遇降低时反向。读到的资料没有给出大小；北京按病组付费后住院前后门诊不变，说明替代不大。零为不替代。",
    whatEn:
      "Percent by which local admissions fall where patients pay 1 % less of ordinary outpatient care: mild cases that become visits, and back where they pay more. No text that was read gives its size; visits around stays that did not change in Beijing say that it is small. 0 is no substitution.",
  }),
  "hospital.choice.waiting": parameter({
    block: "behaviour",
    rule: null,
    titleZh: "排队等候对选择的影响",
    titleEn: "How waiting moves patients",
    unit: "ratio",
    schema: z.strictObject({ line: between(0.5, 1.2), odds: between(0.1, 1) }),
    default: { line: 0.9, odds: 1 },
    source: "assumed",
    status: "assumed",
    whatZh:
      "line：床位使用率超过它就要等床；odds：上年公布的使用率比改革前最后一年每多超过 line 10 个百分点，选这家医院的优势（几率）乘以此数，病人改去同级或别级的其他医院。读到的资料没有给出大小，默认为 1，即不受影响。",
    whatEn:
      "Occupancy above which one waits for a bed (line), and the factor on the odds of a hospital for every 10 points by which the occupancy published for the year before passes the line further than in the last year before the reform (odds): patients go to others, of its level or another. No text that was read gives a size, so the default is 1, no effect.",
  }),
  "claims.outpatient.priceElasticity": parameter({
    block: "behaviour",
    rule: null,
    titleZh: "门诊需求的价格弹性",
    titleEn: "Price elasticity of outpatient visits",
    unit: "factor",
    schema: between(-2, 0),
    default: -0.519,
    source: "zhou-2011",
    status: "assumed",
    whatZh:
      "普通门诊待遇变动使个人负担增加 1% 时，普通门诊人次变动的百分比；农村为 −0.519（95% 区间 −0.703 至 −0.336）。以改革前最后一年的待遇为准；零为不反应。",
    whatEn:
      "Percent change of ordinary visits where benefits make patients pay 1 % more of them; rural China: −0.519 (−0.703 to −0.336). Measured from the benefits of the last year before the reform; 0 is no response.",
  }),
  "claims.benefit.outpatientChange": parameter({
    block: "policy",
    rule: null,
    titleZh: "普通门诊支付比例增减",
    titleEn: "Change of the fund share of ordinary visits",
    unit: "ratio",
    schema: byScheme(fourDecimals(-1, 1)),
    default: { employee: 0, resident: 0 },
    source: "assumed",
    status: "assumed",
    whatZh:
      "普通门诊待遇提高（正）或降低（负）使统筹基金负担普通门诊费用的比例变动多少，加在 claims.outpatient.fundShare 上。",
    whatEn:
      "By how much better (or, below 0, worse) outpatient benefits change the share of ordinary outpatient cost that the pooled fund bears; added to claims.outpatient.fundShare.",
  }),
};
