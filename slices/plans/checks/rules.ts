import { partsOf } from '#packages/japan'
import { errorOf, reachedByTrend, timesTheBestYear } from '../check-figures/rules.ts'
import { changesWithin, releasedAfterTheMeeting, tooEarly } from '../check-times/rules.ts'
import { isTheSame, vagueWord } from '../check-words/rules.ts'
import type { Draft, Finding, Said } from '../designs/rules.ts'
import { directions, isShare } from '../indicators/rules.ts'

type Check = (draft: Draft) => Said

const outcomes = ['初期成果', '中間成果', '最終成果']
const mood = /満足|理解度/

const checks: Readonly<Record<string, Check>> = {
  'Q01●': (d) => (d.numerator === '' ? ['numerator', '何を数えるかが書かれていません。'] : null),
  'Q02●': (d) =>
    isShare(d.unit) && d.denominator === ''
      ? ['denominator', '割合の指標には、分母（何のうち）が必要です。']
      : null,
  'Q03●': (d) =>
    d.unit === '' || /[、,・/／]|または|及び/.test(d.unit)
      ? ['unit', '単位を一つに決めてください。']
      : null,
  'Q04●': (d) =>
    directions.some((known) => known === d.direction)
      ? null
      : ['direction', '増やすのか、減らすのか、保つのかを選んでください。'],
  'Q05●': (d) =>
    d.targetValue !== null && d.baselineValue === null && d.baselineDueOn === null
      ? ['baselineValue', '出発点の値がありません。測る予定日を入れるか、基準値を入れてください。']
      : null,
  'Q06●': wrongSide,
  'Q07●': (d) =>
    d.source === '' || d.collector === ''
      ? [
          d.source === '' ? 'source' : 'collector',
          'だれが、どの資料から値を取るかを決めてください。',
        ]
      : null,
  'Q08○': tooEarly,
  'Q09○': releasedAfterTheMeeting,
  'Q10○': (d) =>
    d.around.isOfGoal &&
    d.kind.startsWith('活動') &&
    !d.around.siblings.some(({ kind }) => outcomes.includes(kind))
      ? ['kind', '実施回数だけでは目的に近づいたか分かりません。成果の指標を一つ足してください。']
      : null,
  'Q11○': (d) =>
    d.attribution === 'C' &&
    d.direction !== '監視のみ' &&
    (!d.around.isOfGoal || d.around.measures > 0)
      ? [
          'attribution',
          '市の事業だけでは動かない数値です。監視用にするか、参加者の変化を測る指標を足してください。',
        ]
      : null,
  'Q12○': (d) => {
    const value = reachedByTrend(d)
    return value === null
      ? null
      : ['targetValue', `何もしなくても届く見込みの目標です（すう勢で${value}）。`]
  },
  'Q13○': (d) => {
    const times = timesTheBestYear(d)
    if (times === null || times <= 2) return null
    return Number.isFinite(times)
      ? [
          'targetValue',
          `過去10年で最も${d.direction === '減' ? '減った' : '伸びた'}年の${times.toFixed(1)}倍を毎年続ける目標です。`,
        ]
      : [
          'targetValue',
          `過去10年に${d.direction === '減' ? '減った' : '伸びた'}年がない値を、毎年動かし続ける目標です。`,
        ]
  },
  'Q14○': (d) => {
    const error = errorOf(d)
    if (error === null || d.targetValue === null || d.baselineValue === null) return null
    if (Math.abs(d.targetValue - d.baselineValue) >= error) return null
    const unit = /[%％]/.test(d.unit) ? 'ポイント' : d.unit
    return [
      'targetValue',
      `調査の誤差（±${error.toFixed(1)}${unit}）より小さい変化を目標にしています。`,
    ]
  },
  'Q15○': (d) =>
    outcomes.includes(d.kind) &&
    mood.test(`${d.name}${d.numerator}`) &&
    !d.around.siblings.some(({ name, kind }) => outcomes.includes(kind) && !mood.test(name))
      ? ['name', '満足度のほかに、行動や経営の変化を一つ入れてください。']
      : null,
  'Q16○': (d) => {
    const base = d.errorModel === '標本' ? (d.sampleSize ?? d.populationSize) : d.populationSize
    return isShare(d.unit) && base !== null && base < 20
      ? ['populationSize', `対象が${base}者です。割合ではなく件数で示してください。`]
      : null
  },
  'Q17○': (d) =>
    d.establishments !== null && d.establishments >= 1 && d.establishments <= 2
      ? [
          'establishments',
          `この業種は事業所が${d.establishments}つのため、公的統計では秘匿されます。`,
        ]
      : null,
  'Q18○': vagueWord,
  'Q19○': (d) =>
    /出荷額/.test(d.numerator) && /付加価値|生産性/.test(d.name)
      ? [
          'name',
          /従業者/.test(d.denominator)
            ? '出荷額を従業者で割った値は労働生産性ではありません。名前を変えるか資料を替えてください。'
            : '出荷額は付加価値ではありません。名前を変えるか資料を替えてください。',
        ]
      : null,
  'Q20○': (d) =>
    isTheSame(d.numerator, d.grantCondition) || isTheSame(d.name, d.grantCondition)
      ? ['grantCondition', '補助の条件そのものです。条件がなくても起きたかを別に確かめてください。']
      : null,
  'Q21○': (d) => {
    const { measureYen } = d.around
    if (d.costYen === null || measureYen === null || measureYen <= 0) return null
    const share = d.costYen / measureYen
    return share > 0.05 ? ['costYen', `測る費用が事業費の${Math.round(share * 100)}%です。`] : null
  },
  'Q22○': (d) =>
    d.shape === '最終年のみ' &&
    d.targetYear !== null &&
    d.targetYear - (d.baselineYear ?? partsOf(d.around.today).year) > 5 &&
    !d.around.siblings.some(({ kind }) => kind === '初期成果' || kind === '中間成果')
      ? ['shape', '途中で気づける先行指標を一つ足してください。']
      : null,
  'Q23○': changesWithin,
  'Q24○': (d) =>
    d.around.measures > 5
      ? ['goalId', `${d.around.measures}事業が同じ指標です。どの事業が効いたか分からなくなります。`]
      : null,
}

/** The checks of the indicator designer (plans-indicators.md §4.3), each that fires with its field and sentence. */
export function qualityChecks(draft: Draft): Finding[] {
  return Object.entries(checks).flatMap(([name, check]) => {
    const said = check(draft)
    if (said === null) return []
    const [field, sentence] = said
    return [{ id: name.slice(0, 3), isBlocking: name.endsWith('●'), field, sentence }]
  })
}

/** The checks that may be set aside, in their order. */
export const warnings = Object.keys(checks).flatMap((name) =>
  name.endsWith('○') ? [name.slice(0, 3)] : [],
)

function wrongSide(d: Draft): Said {
  if (d.direction === '範囲維持') {
    if (d.targetLow === null || d.targetValue === null || d.targetLow < d.targetValue) return null
    return ['targetLow', '範囲の下限が上限以上になっています。']
  }
  if (d.baselineValue === null || d.targetValue === null) return null
  if (d.direction === '増' && d.targetValue < d.baselineValue)
    return ['targetValue', '「増やす」指標なのに、目標が基準値より小さくなっています。']
  if (d.direction === '減' && d.targetValue > d.baselineValue)
    return ['targetValue', '「減らす」指標なのに、目標が基準値より大きくなっています。']
  return null
}
