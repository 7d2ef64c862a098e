import { formatWareki, type LocalDate } from '#packages/japan'
import {
  counted,
  head,
  type PaperCell,
  type PaperContent,
  type PaperPart,
  words,
} from '#platform/typesetting'
import { atYear, goalOf } from '../indicator-lists/rules.ts'
import { indicator as indicatorPage } from '../indicators/addresses.ts'
import { periodLabel, type Standing, stateSentence } from '../indicators/rules.ts'
import type { Indicator } from '../indicators/tables.ts'
import type { Verdict } from '../judgements/tables.ts'
import type { Target } from '../targets/tables.ts'
import { type Counts, countsOf, countsSentence } from '../verdicts/rules.ts'

/** One line of the report: an indicator, how it stands, and what is done about it. */
export type Reported = {
  readonly indicator: Indicator
  readonly standing: Standing
  readonly verdict: Verdict | null
  readonly targets: readonly Target[]
  /** What was decided when it was last looked at again. */
  readonly changes: readonly string[]
}

export type Goal = {
  readonly title: string
  readonly rows: readonly Reported[]
  readonly counts: Counts
}

/** By goal, in the order of the book; what hangs on no goal comes last. */
export function byGoal(reported: readonly Reported[]): Goal[] {
  const groups = new Map<string, Reported[]>()
  for (const row of reported) {
    const title = `${row.indicator.planName ?? ''}　${goalOf(row.indicator)}`.trim()
    groups.set(title, [...(groups.get(title) ?? []), row])
  }
  return [...groups].map(([title, rows]) => ({
    title,
    rows,
    counts: countsOf(rows.map(({ standing }) => standing)),
  }))
}

const columns = [60, 13, 26, 20, 28, 26, 14, 44, 36]
const heads = [
  '指標',
  '単位',
  '基準（年）',
  '道すじの値',
  '値（期間）',
  '目標（年）',
  '割合',
  '判定',
  '今後の対応',
]

/** 進捗状況報告, A4 landscape: counts of states by goal, a line an indicator, and no rate over unlike things. */
export function progressContent(
  goals: readonly Goal[],
  printed: { readonly city: string; readonly scope: string; readonly today: LocalDate },
): PaperContent {
  const all = countsOf(goals.flatMap(({ rows }) => rows.map(({ standing }) => standing)))
  return {
    paper: 'indicator-progress',
    title: '進捗状況報告',
    spaced: true,
    landscape: true,
    sizePoints: 8.5,
    top: [printed.city, printed.scope, countsSentence(all)],
    right: [`${formatWareki(printed.today)} 現在`],
    seals: [],
    sheets: [
      goals.length === 0
        ? [
            {
              ...emptyPart,
              body: [[words('指標はまだ決めていません。', { cols: columns.length })]],
            },
          ]
        : goals.map(partOf),
    ],
    rests:
      '割合は、基準から道すじの値までの道のりのうち進んだ分。指標どうしの平均はしません。斜線は、未到来か暫定です。',
  }
}

const emptyPart: PaperPart = {
  title: '',
  note: '',
  columns,
  head: [heads.map((text) => head(text))],
  body: [],
}

function partOf(goal: Goal): PaperPart {
  return {
    ...emptyPart,
    title: goal.title,
    note: countsSentence(goal.counts),
    body: goal.rows.map(lineOf),
  }
}

function lineOf({ indicator, standing, verdict, targets, changes }: Reported): PaperCell[] {
  const judged = standing.status === null ? null : verdict
  return [
    words(indicator.name, { why: indicatorPage({ indicatorId: indicator.id }) }),
    words(indicator.unit, { align: 'c' }),
    words(atYear(indicator, indicator.baselineValue, indicator.baselineYear)),
    judged ? counted(judged.pathValue, '') : words(null, { align: 'n' }),
    judged
      ? words(`${counted(judged.value, '').text}（${periodLabel(indicator, judged.year)}）`, {
          align: 'n',
        })
      : words(standing.state === '秘匿' ? 'X（秘匿）' : null, { align: 'n' }),
    words(targetText(indicator, targets)),
    words(
      standing.ratio === null
        ? null
        : `${standing.ratio < 0 ? '△' : ''}${(Math.abs(standing.ratio) / 100).toFixed(2)}`,
      { align: 'n' },
    ),
    statusCell(indicator, standing),
    words(changes.join('\n')),
  ]
}

/** 当初目標 and 現目標 are both printed where a target was changed, with the mark where it came late. */
function targetText(indicator: Indicator, targets: readonly Target[]): string {
  const [now, ...former] = targets
  if (indicator.direction === '監視のみ' || !now) return '監視のみ'
  const first = former.at(-1)
  const text = (target: Target) =>
    `${target.low === null ? '' : `${target.low}〜`}${counted(target.value, '').text}（${periodLabel(indicator, target.dueYear)}）`
  if (!first) return text(now)
  const late = targets.some(({ isAfterResult }) => isAfterResult) ? '\n結果判明後の目標変更' : ''
  return `当初 ${text(first)}\n現 ${text(now)}${late}`
}

function statusCell(indicator: Indicator, standing: Standing): PaperCell {
  if (standing.status !== null) {
    const isSettled = standing.certainty === '確定'
    return words(isSettled ? standing.status : `${standing.status}（${standing.certainty}）`, {
      look: 'strong',
      ...(isSettled ? {} : { mark: 'due' as const }),
    })
  }
  if (standing.state === '廃止') return words('廃止')
  return words(sentenceOf(indicator, standing), {
    ...(standing.state === '未到来' ? { mark: 'due' as const } : {}),
  })
}

function sentenceOf(indicator: Indicator, { year, state, today }: Standing): string {
  if (state === '判定') return '判定していません'
  return stateSentence(indicator, year, today, state === '秘匿' ? { isSuppressed: true } : null)
}
