import { z } from 'zod'
import { addMonths, type LocalDate } from '#packages/japan'
import { broken, type Role, type Ruling } from '#platform'
import { setting } from '#platform/settings'

/** T01 to T14 (thread.md §7): what is broken, what to do about it, and to whom it is shown first. */
export const breakRules = {
  T01: {
    label: '根拠のない事務事業',
    advice: '根拠をつなぐか、根拠のある課題に対応させてください。',
    first: ['officer', 'chief'],
  },
  T02: {
    label: '根拠がすべて後付け',
    advice: '決定の前に知っていたことを示す文書があれば、課長が「当時の文書」を示せます。',
    first: ['chief', 'head'],
  },
  T03: {
    label: '目的のない事務事業',
    advice: '計画の目標・施策に「目的」をつないでください。',
    first: ['officer'],
  },
  T04: {
    label: '回答のない意見',
    advice: '回答を作るか、期限を決めて見送りの理由を書いてください。',
    first: ['officer', 'head', 'director'],
  },
  T05: {
    label: '採用したまま動かない',
    advice: '回答を、目標・事務事業・積算のどれかに「反映」としてつないでください。',
    first: ['chief'],
  },
  T06: {
    label: '観測されない指標',
    advice: '期日を過ぎた観測値を入れてください。',
    first: ['officer'],
  },
  T07: {
    label: '指標のない事務事業・目標',
    advice: '指標をつないでください。',
    first: ['officer'],
  },
  T08: {
    label: '財源の欠けた積算',
    advice: '財源の合計を、積算の額に合わせてください。',
    first: ['officer', 'finance'],
  },
  T09: { label: '成果のない公募', advice: '実績報告を促してください。', first: ['officer'] },
  T10: { label: '評価されない成果', advice: '評価を始めてください。', first: ['officer'] },
  T11: {
    label: '使われない評価',
    advice: '次の課題や事務事業の根拠にするか、見送りの理由を書いてください。',
    first: ['head'],
  },
  T12: {
    label: '放置された課題',
    advice: '意見を聴くか、目標や事務事業を対応させるか、見送ってください。',
    first: ['head'],
  },
  T13: {
    label: '取り下げられた根拠',
    advice: '決定を支える別の根拠をつなぐか、決定を見直してください。',
    first: ['officer'],
  },
  T14: {
    label: '聞きっぱなし',
    advice: '調査の結果を、課題か事務事業の根拠としてつないでください。',
    first: ['head'],
  },
} as const satisfies Readonly<
  Record<string, { label: string; advice: string; first: readonly Role[] }>
>

export type BreakRule = keyof typeof breakRules

export function isBreakRule(text: string): text is BreakRule {
  return Object.hasOwn(breakRules, text)
}

export const breakRuleKeys = Object.keys(breakRules).filter(isBreakRule)

/** The rules whose breaks are shown first to somebody of these roles. */
export function rulesFirstShownTo(roles: readonly Role[]): BreakRule[] {
  return breakRuleKeys.filter((rule) => {
    const first: readonly Role[] = breakRules[rule].first
    return first.some((role) => roles.includes(role))
  })
}

/** Printed under 「改めて調べるべきこと」. */
export const printedRules: readonly BreakRule[] = ['T01', 'T02', 'T13']

/** Set aside until a day ahead, within a year: then it is looked at again. */
export function theDayIsAhead(until: LocalDate, today: LocalDate): Ruling {
  return (
    (until > today && until <= addMonths(today, 12)) ||
    broken('見送りの期限は、明日から1年以内の日付にしてください。', 'until')
  )
}

const days = z.coerce.number('日数を数字で入れてください。').int().min(1).max(730)

export const answerDays = setting('opinion-answer-days', days, 30, {
  label: '意見に回答するまでの日数（T04）',
  source: '運用上の初期値',
  unit: '日',
  toBeChecked: true,
})
export const reflectDays = setting('answer-reflection-days', days, 90, {
  label: '採用した意見を反映するまでの日数（T05）',
  source: '運用上の初期値',
  unit: '日',
  toBeChecked: true,
})
