import { people, type Town } from '#platform/samples'
import { defineIndicator } from '../indicators/actions/define-indicator.ts'
import { recordObservation } from '../observations/actions/record-observation.ts'
import { declareReview } from '../reviews/actions/declare-review.ts'
import { succeedIndicator } from '../revisions/actions/succeed-indicator.ts'
import { reviseTarget } from '../targets/actions/revise-target.ts'

type Typed = Readonly<Record<string, string | Readonly<Record<string, string>>>>
type Seen = readonly [
  year: string,
  value: string,
  vintageOn: string,
  certainty: string,
  more?: Typed,
]

/** Indicators that were begun years ago, with their values (見本): each status of a judged period is there. */
export async function fillReadings(town: Town, goals: Readonly<Record<string, string>>) {
  const define = async (typed: Typed) => {
    const { params } = await town.do(people.officer, defineIndicator, { ...common, ...typed })
    return params?.indicatorId ?? ''
  }
  const record = async (indicatorId: string, seen: readonly Seen[]) => {
    for (const [year, value, vintageOn, certainty, more = {}] of seen)
      await town.do(people.officer, recordObservation, {
        indicatorId,
        year,
        value,
        vintageOn,
        certainty,
        ...more,
      })
  }
  town.at('2026-10-22T10:00:00+09:00')
  await record(await define({ ...perHead, goalId: goals.markets ?? '' }), [
    ['2023', '492', '2024-09-27', '確定'],
    ['2024', '505', '2025-09-26', '確定'],
    ['2025', '509', '2026-09-25', '暫定'],
  ])
  const vacant = await define({ ...vacantPlots, goalId: goals.direct ?? '' })
  await record(vacant, [
    ['2024', '34', '2025-06-30', '確定'],
    ['2025', '32', '2026-06-30', '確定'],
  ])
  await town.do(people.officer, reviseTarget, {
    indicatorId: vacant,
    version: '1',
    value: '24',
    dueYear: '2030',
    reason: '移転先の造成が2年遅れるため、最終年の目標を緩める。',
  })
  await record(await define({ ...computers, goalId: goals.succession ?? '' }), [
    ['2025', '47', '2026-08-31', '確定', { n: '210', population: '900' }],
  ])
  await record(await define({ ...gilders, goalId: goals.steps ?? '' }), [
    ['2024', 'X', '2025-12-20', '確定'],
  ])
  await define({ ...late, goalId: goals.steps ?? '' })
  const old = await define({ ...visitors, goalId: goals.direct ?? '' })
  await record(old, [
    ['2023', '118', '2024-05-31', '確定'],
    ['2024', '124', '2025-05-30', '確定'],
  ])
  const { params: bought } = await town.do(people.officer, succeedIndicator, {
    ...common,
    ...visitors,
    indicatorId: old,
    version: '1',
    goalId: goals.direct ?? '',
    name: '産地の店の購買客数（見本）',
    definition: '産地の名を付けた直販の店で、商品を買った客の数。レジの記録から数える。',
    numerator: '商品を買った客',
    baselineYear: '2024',
    baselineValue: '71',
    targetValue: '100',
    closeReason: '通りがかりの客まで数えていたため、買った客に改める。',
    conversion: '2024年度は旧124千人、新71千人（0.57倍）',
  })
  await record(bought?.indicatorId ?? '', [['2025', '78', '2026-05-29', '確定']])
  await town.do(people.officer, declareReview, {
    indicatorId: vacant,
    kind: '災害',
    note: '9月の大雨で、造成中の用地の工事が止まった。',
  })
}

const common: Typed = {
  period: '年度',
  graceMonths: '2',
  collector: '産業振興課',
  isSample: 'on',
}

const perHead: Typed = {
  name: '一人当たり付加価値額（見本）',
  definition: '市内の製造業の付加価値額を、従業者の数で割った額。',
  numerator: '製造業の付加価値額',
  denominator: '製造業の従業者の数',
  population: '従業者4人以上の製造業の事業所',
  area: '市全域',
  unit: '万円',
  direction: '増',
  kind: '最終成果',
  attribution: 'B',
  startsOn: '2021-04-01',
  effectLagMonths: '36',
  lagReason: '設備と販路の取組が値段に表れるまで',
  releaseMonth: '9',
  source: '市の製造業調査（毎年）',
  baselineYear: '2021',
  baselineValue: '480',
  targetValue: '560',
  targetYear: '2031',
  mcid: '10',
  comparison: '似た規模の5市',
  reviewTrigger: '関税や円相場の大きな変化',
  past: '2018 471\n2019 474\n2020 452',
  aside: { Q09: '速報を7月の会議に出し、確定した値は9月に差し替える' },
}

const vacantPlots: Typed = {
  name: '空いている工業用地の区画（見本）',
  definition: '市の工業団地のうち、年度末に使われていない区画の数。',
  numerator: '使われていない区画',
  unit: '区画',
  direction: '減',
  kind: '中間成果',
  attribution: 'A',
  startsOn: '2021-04-01',
  effectLagMonths: '24',
  lagReason: '募集から操業まで2年かかる',
  releaseLagMonths: '3',
  source: '用地の台帳',
  baselineYear: '2020',
  baselineValue: '40',
  targetValue: '20',
  targetYear: '2030',
}

const computers: Typed = {
  name: '設計に計算機を使う事業者の割合（見本）',
  definition: '市内の製造業のうち、設計に計算機を使っていると答えた事業者の割合。',
  numerator: '使っていると答えた事業者',
  denominator: '回答した事業者',
  unit: '％',
  decimals: '1',
  direction: '増',
  kind: '中間成果',
  attribution: 'B',
  startsOn: '2021-04-01',
  effectLagMonths: '36',
  lagReason: '導入から使いこなすまで3年かかる',
  releaseLagMonths: '3',
  source: 'パネル調査 問9',
  baselineYear: '2020',
  baselineValue: '40',
  targetValue: '60',
  targetYear: '2030',
  errorModel: '標本',
  sampleSize: '210',
  populationSize: '900',
}

const gilders: Typed = {
  name: '金箔を貼る工程の出荷額（見本）',
  definition: '金箔を貼る工程を主とする事業所の、一年の出荷額の合計。',
  numerator: '金箔を貼る工程の出荷額',
  unit: '百万円',
  direction: '監視のみ',
  kind: '文脈',
  attribution: 'C',
  startsOn: '2021-04-01',
  effectLagMonths: '24',
  releaseLagMonths: '9',
  source: '経済構造実態調査',
  baselineDueOn: '2026-12-20',
  establishments: '2',
}

const late: Typed = {
  name: '工程ごとの担い手の平均年齢（見本）',
  definition: '市内の主な工程で働く人の、年度末の年齢の平均。',
  numerator: '担い手の年齢の合計',
  denominator: '担い手の数',
  unit: '歳',
  decimals: '1',
  direction: '減',
  kind: '最終成果',
  attribution: 'B',
  startsOn: '2021-04-01',
  effectLagMonths: '36',
  lagReason: '入職した人が工程に残るまで3年かかる',
  releaseLagMonths: '3',
  source: '工程の調査',
  baselineYear: '2020',
  baselineValue: '61.4',
  targetValue: '58',
  targetYear: '2030',
}

const visitors: Typed = {
  name: '産地の店の客数（見本）',
  definition: '産地の名を付けた直販の店を訪れた客の数。入口で数える。',
  numerator: '店を訪れた客',
  unit: '千人',
  direction: '増',
  kind: '初期成果',
  attribution: 'A',
  startsOn: '2021-04-01',
  effectLagMonths: '24',
  releaseLagMonths: '2',
  source: '店の記録',
  baselineYear: '2021',
  baselineValue: '96',
  targetValue: '150',
  targetYear: '2030',
}
