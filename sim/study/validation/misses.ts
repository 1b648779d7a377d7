import type { Words } from "./recipe.ts";

/** Why the model misses a result (未通过的说明), a paragraph each; printed where it does. */
export const MISSES: Readonly<Record<string, Words>> = {
  V3: {
    zh:
      "泰安：各级 CMI 由治疗方式抬高（三级技术余地大，成本低）、由多收的轻症稀释；基层病种同城同价，三级亏得最多、二级次之，收治结构由此移开（τ）。斜率比发表的小一个量级（每月 0.001 对 0.022）：惯性一年只走完两成左右，研究城市的 CMI 也没有级差。未通过时多半是三级扩量成本与二级之比接近 1（比值不足 1.2），或 τ 大而二级的基层病种占比不降：τ 没有数据，取范围的几何中点 0.1；取 0.2 时二级只有八成参数组下降，取 0.5 时上升，三级仍降。",
    en:
      "Tai'an: treatment lifts the case mix, most at level 3, where technique makes it cheapest; mild cases that are added dilute it. Primary-level groups have one price in the city, by which level 3 loses most and level 2 less, and the mix of admissions (τ) moves away from them. Slopes are an order smaller than published (0.001 a month against 0.022): inertia lets a fifth through in a year, and the levels of the city played here hardly differ in case mix. Where this misses, the cost of expansion at level 3 is mostly near that of level 2 (a ratio below 1.2), or τ is large and the share at level 2 does not fall: no data tell τ, which is the geometric middle of its range, 0.1; at 0.2 level 2 falls in eight of ten vectors only, at 0.5 it rises, while level 3 falls at either.",
  },
  V4: {
    zh:
      "遵义：费用下降来自强度与住院日，取决于 α·β1，上海（V7）的次均费用不变又限制了它；转嫁逐例发生在费用高于分值的病例上，ζ 要让所得超过流失病人的损失才开始，未通过时多半是先验里 ζ/κ_o 偏小。",
    en:
      "Zunyi: cost falls by intensity and stay, as α·β1 says, which Shanghai (V7), where cost per case stood still, holds back. Cost is shifted case by case where bills exceed points, and only where ζ outweighs the patients lost; where this misses, ζ ÷ κ_o is mostly low in the prior.",
  },
  V5: {
    zh:
      "北京 2011：逐例按预计得失退出（预计费用一半看本例、一半看病情，年龄和病情加重其优势），退出成本低的参数组有近两成病例退出，高的约半成；发表的是 35%。模型按编码和级别定价，真实病组比编码粗，同组内高低相差更大，退出会更多；改革头一年纸面手柄也还没有走完。未通过时多半是退出成本偏高。",
    en:
      "Beijing 2011: each case leaves by its own expected gain (half its bill, half its severity, with odds that rise with age and severity): nearly two in ten where leaving costs little, one in twenty where it costs much; published were 35 %. Prices here are by code and level, while real groups are coarser, so that costs vary more within one and more would leave; and levers on paper are not yet at their aim in the first year. Where this misses, leaving is mostly too costly.",
  },
  V6: {
    zh:
      "台湾 2002：按项目付费时价格已等于边际成本，浮动点值只会压低边际收入，利润模型（λ 近 0）因此略减；守住上年结余的模型在总额偏紧时会越做越多，但要走完惯性，第二年只到目标的一小半。发表的是 2002 年（7 月起实行）对 2004 年，读第二年偏早：试推演到第三年，十组参数的中位申报费用只由 +0.5% 到 +0.6%，一级人次转为略减而同号不到九成，结论不变，故仍读第二年。每次住院申报费用 +14% 两种都够不着，大小医院分化也只在 λ 大时出现。需要多年点值序列才能识别 λ。",
    en:
      "Taiwan 2002: under fee for service the price already was marginal cost, and a floating value can only lower marginal revenue, so the profit model (λ near 0) does slightly less. Whoever defends last year's margin does more where the budget is tight, but by the second year inertia has let less than half of it through. Published is 2002, whose July began it, against 2004, so that the second year is early: tried as far as the third, ten vectors give a median of +0.6 % of claims instead of +0.5 %, and a level 1 that shrinks a little, not in nine of ten; the verdict is the same, and the second year is still read. Neither reaches +14 % of claims per admission, and the split between large and small appears at high λ only. A series of point values over several years would identify λ.",
  },
  V7: {
    zh:
      "上海：少收的是指征边缘的轻症，约占非手术首次住院的两成；不需要床位和人员，按纸面手柄的快慢当年走完大半，人次约降一成。轻症走得越多，次均费用越高：未通过时多半是人次降得过多、次均费用升过 5%，或机构间扩量成本太高而少收不足。",
    en:
      "Shanghai: what is turned away are mild cases at the margin of need, a fifth of first stays without an operation; it takes neither beds nor staff, so that most of the way is gone within the year and discharges fall by about a tenth. The more of the mild go the dearer is the mean case: where this misses, too many went and cost per case rose above 5 %, or expansion is so dear that too few did.",
  },
  V8: {
    zh: "挪威要求高编对价格不敏感（θ1 约 0.3）；见 V10。",
    en:
      "Norway asks for upcoding that hardly follows prices (θ1 about 0.3); see V10.",
  },
  V9: {
    zh: "高编水平由水平参数直接决定，梯度由 θ2 与民营机构的级别构成决定。",
    en:
      "The level follows from its own parameter, the gradient from θ2 and from the levels at which private institutions are.",
  },
  V10: {
    zh:
      "审核威慑：节约里既有高编，也有无住院必要的收治：被认出的拒付，没有发生的是威慑。少收病人按纸面手柄的快慢，第二年威慑约占七成，χ 大的参数组够到九成；θ1 被挪威（V8）压到 1 左右以下，高编的威慑因此不多。未通过时多半是 χ 小。选案倾斜取 4 倍，由审核 4% 追回约 1% 的收入倒推。",
    en:
      "Deterrence: what is saved is upcoding and admissions without need, denied where recognised and deterred where not made. Admissions fall at the pace of paper, so that by the second year deterrence is about seven tenths, and nine where χ is large; Norway (V8) holds θ1 at about 1 and below, by which little upcoding is deterred. Where this misses, χ is mostly small. That audits pick cases at the margin four times as readily is read off the 1 % of revenue recovered from 4 % audited.",
  },
};

/** What the results cannot tell apart (不可分辨的参数组合). */
export const RIDGES: readonly Words[] = [
  {
    zh:
      "脊：θ1·χ——审核对高编的作用只取决于两者之积；χ 单独只能由收治量的反应（与扩量成本一起）看出。",
    en:
      "Ridge θ1·χ: what audits do to upcoding depends on the product only; χ alone shows in admissions only, together with the cost of expansion.",
  },
  {
    zh: "脊：α·β1——强度与住院日的变化只取决于两者之积；α 不是医生利他的程度。",
    en:
      "Ridge α·β1: the change of intensity and stay depends on the product only; α is no measure of doctors.",
  },
  {
    zh: "脊：ζ/κ_o——支付缺口大时转嫁只取决于两者之比。",
    en:
      "Ridge ζ ÷ κ_o: where the shortfall is large, shifting depends on the ratio only.",
  },
];

/** Trend checks, which are no gates (趋势核对): all are played by `shapan behave trends`, which prints their numbers. */
export const TRENDS: readonly Words[] = [
  {
    zh:
      "S1–S5 逐年推演，数字由 `shapan behave trends` 打印，不作门槛。S1 丽水：双控后的增速落在公布值附近而偏高，基金占比的下降没有重现。S2 盐城：第一年 CMI 几乎不动，公布为 +7.1%；次均费用方向相同。S3 住院日：方向相同。S4 金华：改为分值后次均费用增速低于按项目付费，方向相同。S5 北京：只降不反弹，与公布的相反——固定价格下不再引进新项目，价格按成本重定没有进入。",
    en:
      "S1 to S5 are played year by year; `shapan behave trends` prints the numbers, and none is a gate. S1 Lishui: growth under caps comes near the published one and above it, the fall of the fund share is not reproduced. S2 Yancheng: in a first year the case mix hardly moves, against the published +7.1 %; cost per case has the sign. S3 stays: the sign. S4 Jinhua: cost per stay grows more slowly under points than by item, as published. S5 Beijing: cost falls and does not rebound, against what was published: no new items come in under fixed prices, and prices that are set anew by cost are not in the model.",
  },
];
