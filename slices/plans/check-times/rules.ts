import { fiscalYearOf, partsOf } from '#packages/japan'
import type { Draft, Said } from '../designs/rules.ts'
import { firstDue, periodLabel, releaseOn } from '../indicators/rules.ts'

/** 日本標準産業分類, 14th revision: official tables of reference days from here on use it. */
const industriesChange = 2024

/** Q08: a target before anything can be seen. */
export function tooEarly({ timing, targetYear, targetValue }: Draft): Said {
  if (timing === null || targetYear === null || targetValue === null) return null
  const due = firstDue(timing)
  if (targetYear >= due) return null
  return [
    'targetYear',
    `効果が見えるのは${periodLabel(timing, due)}以降です。${periodLabel(timing, targetYear)}の目標は判定できません。`,
  ]
}

/** Q09: the meeting of a year reads the year before: a value of then that is released later comes too late. */
export function releasedAfterTheMeeting({ timing, around }: Draft): Said {
  if (timing === null || timing.period === '5年調査') return null
  const before = fiscalYearOf(around.today)
  const released = partsOf(releaseOn(timing, before - 1))
  const late = released.year > before || released.month > around.reviewMonth
  return late
    ? [
        'releaseLagMonths',
        `評価会議（${around.reviewMonth}月）には、前年度の値がまだ公表されていません。`,
      ]
    : null
}

/** Q23: the classification or the questions change on the way. */
export function changesWithin({
  baselineYear,
  targetYear,
  isByIndustry,
  editionYear,
  timing,
}: Draft): Said {
  if (targetYear === null) return null
  const from = baselineYear ?? (timing ? partsOf(timing.startsOn).year : targetYear)
  if (isByIndustry && from < industriesChange && targetYear >= industriesChange) {
    return [
      'isByIndustry',
      '途中で産業分類が変わります（第13回→第14回改定）。つなぎ方を決めてください。',
    ]
  }
  if (editionYear !== null && from < editionYear && targetYear >= editionYear)
    return ['editionYear', '途中で調査の設問が変わります。つなぎ方を決めてください。']
  return null
}
