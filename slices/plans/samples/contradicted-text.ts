/** Two 実施計画 (見本) of an invented 総合計画, rolled by a year and copied by two sections: 13 things do not fit. */
export const older = {
  name: '第六次総合計画 実施計画 令和8〜10年度（見本）',
  kind: '実施計画',
  firstYear: '令和8',
  lastYear: '令和10',
  adoptedOn: '2026-03-27',
  purpose: '商いと工業で稼ぐ力を、三年のあいだに取り戻す。',
  isSample: 'on',
} as const

export const newer = {
  name: '第六次総合計画 実施計画 令和9〜11年度（見本）',
  kind: '実施計画',
  firstYear: '令和9',
  lastYear: '令和11',
  adoptedOn: '2026-10-30',
  purpose: '前の年の実施計画を一年先へ送り、事業を選び直す。',
  isSample: 'on',
} as const

type GoalText = {
  readonly under?: string
  readonly level: string
  readonly number: string
  readonly title: string
  readonly body?: string
  readonly stance?: string
  readonly targetGroup?: string
  readonly noIssue?: string
}

const copied = { noIssue: '印刷された計画書から写した。課題は次の見直しで書く。' }

export const olderGoals: readonly GoalText[] = [
  { ...copied, level: '基本目標', number: '1', title: '工業と商いの稼ぐ力を高める' },
  {
    ...{ under: '1', level: '施策', number: '1-1', title: '工業の出荷を伸ばす' },
    body: '設備の更新と取引の相談を、施策2-3の資金と合わせて進める。',
  },
  {
    ...{ under: '1', level: '施策', number: '1-2', title: '直売の場を駅前に集める' },
    ...{ stance: '集約', targetGroup: '産地の直売の場' },
    body: '点在する直売の場を駅前の一か所に集め、店番と在庫を共にする。',
  },
  { ...copied, level: '基本目標', number: '2', title: '働く人と資金を支える' },
  {
    ...{ under: '2', level: '施策', number: '2-1', title: '小さな事業者の計算機の利用を進める' },
    body: '見積と在庫を計算機で管理できるよう、現場で教える。',
  },
  {
    ...{ under: '2', level: '施策', number: '2-3', title: '小口の設備資金を用意する' },
    body: '小規模な事業者が機械を入れ替えるときの利子の一部を補う。',
  },
]

export const newerGoals: readonly GoalText[] = [
  { level: '基本目標', number: '1', title: '工業と商いの稼ぐ力を高める' },
  {
    ...{ under: '1', level: '施策', number: '1-1', title: '工業の出荷を伸ばす' },
    body: '受注の少ない時期の設備の更新を支える。',
  },
  {
    ...{ under: '1', level: '施策', number: '1-2', title: '直売の場を地区ごとに設ける' },
    ...{ stance: '分散', targetGroup: '産地の直売の場' },
    body: '地区の工房の近くに小さな直売の場を設け、作り手が店番をする。',
  },
  { level: '基本目標', number: '2', title: '働く人と資金を支える' },
  {
    ...{ under: '2', level: '施策', number: '2-1', title: '小さな事業者の計算機の利用を進める' },
    body: '市の情報化の窓口で、機器の選び方から教える。',
  },
]

type IndicatorText = Readonly<Record<string, string>> & { readonly goal: string }

const common = {
  ...{ period: '年度', startsOn: '2026-04-01', effectLagMonths: '12', releaseLagMonths: '3' },
  ...{ graceMonths: '2', collector: '産業振興課', isSample: 'on', kind: '中間成果' },
  ...{ attribution: 'B', baselineYear: '2024', targetYear: '2028', direction: '増' },
}

const shipments = {
  ...{ ...common, goal: '1-1', unit: '億円', kind: '文脈', attribution: 'C' },
  ...{ name: '工業の年間の出荷額', numerator: '市内の工業の出荷額' },
  definition: '市内の工業の事業所が一年間に出荷した額の合計。',
  ...{ source: '経済構造実態調査', baselineValue: '1310' },
}

const outsourced = {
  ...{ ...common, goal: '1-1', unit: '％', name: '外注に出す工程の割合' },
  definition: '工程の数のうち、外の工房に出している工程の割合。',
  ...{ numerator: '外注に出している工程', denominator: '受注した製品の工程', source: '工程の調査' },
  baselineValue: '30',
}

const vacant = {
  ...{ ...common, goal: '1-2', unit: '店', name: '商店街の空き店舗の数', direction: '減' },
  definition: '市内の商店街で、年度末に営業していない店舗の数。',
  ...{ numerator: '営業していない店舗', source: '商店街の実態調査', targetValue: '30' },
}

const staying = {
  ...{ ...common, goal: '2-1', unit: '％', name: '雇われた人の定着率' },
  ...{ numerator: '三年後も働いている人', source: '事業者への調査', baselineValue: '62' },
}

/** As the older plan prints them; the first is the whole of the second and third. */
export const olderIndicators: readonly IndicatorText[] = [
  { ...shipments, targetValue: '1500' },
  part('眼鏡', '810', '900'),
  part('繊維', '455', '480'),
  { ...outsourced, targetValue: '35' },
  { ...vacant, baselineValue: '42' },
  {
    ...staying,
    definition: '新しく雇われた人のうち、三年後も同じ事業者で働いている人の割合。',
    ...{ denominator: '新しく雇われた人', targetValue: '70' },
  },
  {
    ...{ ...common, goal: '1-1', unit: '社', name: '工業団地に新しく建てた企業の数' },
    definition: '市の工業団地で、新しく操業を始めた企業の数の累計。',
    ...{ numerator: '操業を始めた企業', source: '用地の台帳', baselineValue: '2' },
    ...{ targetValue: '9', targetYear: '2031' },
  },
]

export const newerIndicators: readonly IndicatorText[] = [
  { ...shipments, targetValue: '1420' },
  { ...outsourced, direction: '減', targetValue: '24', targetYear: '2029' },
  { ...vacant, baselineValue: '45' },
  {
    ...staying,
    definition: '学校を出てすぐに雇われた人のうち、三年後も働いている人の割合。',
    ...{ denominator: '学校を出てすぐに雇われた人', targetValue: '70' },
  },
]

function part(industry: string, baselineValue: string, targetValue: string): IndicatorText {
  return {
    ...shipments,
    name: `${industry}の年間の出荷額`,
    numerator: `市内の${industry}の事業所の出荷額`,
    definition: `市内の${industry}の事業所が一年間に出荷した額の合計。`,
    ...{ baselineValue, targetValue },
  }
}
