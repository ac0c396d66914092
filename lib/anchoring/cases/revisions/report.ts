import type { Revision } from "./revision";

/** 报道: a local report and its corrected version the day after. */
export const REPORT: Revision = {
  name: "a Chinese report, corrected the day after",
  old: [
    "本报讯 昨天下午,北门桥重新开放。这座桥建于1923年,长四十二米,宽六米,是城里最后一座木桥。",
    "负责修桥的林工程师说,桥上的木板换掉了三分之二,但是所有的栏杆都是原来的。“我们给每一根栏杆编了号,拆下来,修好,再装回去。”他说。",
    "附近的居民对修桥的意见不一。七十岁的王奶奶说:“桥还是那座桥。”住在对岸的小学老师张敏则认为,新换的木板颜色太浅,“看上去像一排新牙”。",
    "修桥一共花了十四个月,比原计划多了五个月。市政府的发言人解释说,工程延误的原因是去年夏天的洪水。",
    "开放仪式很简单。没有人讲话,也没有人剪彩。下午三点整,林工程师把路障搬开,第一个过桥的是一只黄狗。",
    "桥上目前只允许行人和自行车通过。",
  ],
  now: [
    "本报讯 前天下午,北门桥重新开放。这座桥建于1921年,长四十二米,宽六米,是城里仅存的一座木桥。",
    "开放仪式很简单。没有人讲话,也没有人剪彩。下午三点整,负责修桥的林工程师把路障搬开。第一个过桥的是一只黄狗。",
    "林工程师说,桥上的木板换掉了三分之二,但是所有的栏杆都是原来的。“我们给每一根栏杆编了号,拆下来,修好,再装回去,一共三百一十二根。”他说。",
    "附近的居民对修桥的意见不一。七十一岁的王奶奶说:“桥还是那座桥。”住在对岸的中学老师张敏则认为,新换的木板颜色太浅,“看上去像一排新牙”。",
    "修桥一共花了十四个月,比原计划多了五个月。市政府的发言人说,工程延误是因为去年夏天的洪水。",
    "更正:昨天的报道把建桥的年份误写为1923年,把张敏老师误写为小学老师。我们向读者致歉。",
  ],
  notes: [
    {
      what: "one word replaced at the beginning",
      on: "昨天下午,北门桥重新开放。",
      becomes: "前天下午,北门桥重新开放。",
    },
    {
      what: "a year corrected; the wrong one stands in the correction",
      on: "这座桥建于1923年",
      becomes: "这座桥建于1921年",
    },
    { what: "untouched figures", on: "长四十二米,宽六米", becomes: "长四十二米,宽六米" },
    { what: "one word replaced in a phrase", on: "是城里最后一座木桥", becomes: "是城里仅存的一座木桥" },
    { what: "a paragraph moved up", on: "没有人讲话,也没有人剪彩。", becomes: "没有人讲话,也没有人剪彩。" },
    { what: "a time in that paragraph", on: "下午三点整", becomes: "下午三点整" },
    {
      what: "a comma made a full stop",
      on: "林工程师把路障搬开,第一个过桥的是一只黄狗。",
      becomes: "林工程师把路障搬开。第一个过桥的是一只黄狗。",
    },
    {
      what: "a description moved to the first mention",
      on: "负责修桥的林工程师",
      becomes: "负责修桥的林工程师",
    },
    { what: "words added inside speech", on: "再装回去", becomes: "再装回去" },
    { what: "one word of an age", on: "七十岁的王奶奶", becomes: "七十一岁的王奶奶" },
    { what: "untouched speech", on: "“桥还是那座桥。”", becomes: "“桥还是那座桥。”" },
    {
      what: "one word corrected; the wrong one stands in the correction",
      on: "住在对岸的小学老师张敏",
      becomes: "住在对岸的中学老师张敏",
    },
    { what: "the end of that sentence", on: "“看上去像一排新牙”", becomes: "“看上去像一排新牙”" },
    {
      what: "a phrase put otherwise",
      on: "工程延误的原因是去年夏天的洪水",
      becomes: "工程延误是因为去年夏天的洪水",
    },
    { what: "the last sentence taken out", on: "桥上目前只允许行人和自行车通过。", becomes: null },
  ],
};
