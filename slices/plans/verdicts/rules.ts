import type { YearValue } from '../check-figures/rules.ts'
import { type Aimed, pathValue } from '../judgements/rules.ts'

type Vintage = {
  readonly year: number
  readonly value: number | null
  readonly vintageOn: string
  readonly isWithdrawn: boolean
}

/** The largest difference between the first and the last vintage of the last five periods; null without two. */
export function largestRevision(known: readonly Vintage[]): number | null {
  const years = [...new Set(known.map(({ year }) => year))].sort((a, b) => b - a)
  const widths = years.flatMap((year) => {
    const values = known
      .filter((one) => one.year === year && !one.isWithdrawn)
      .sort((one, other) => one.vintageOn.localeCompare(other.vintageOn))
      .flatMap(({ value }) => (value === null ? [] : [value]))
    const [first, last] = [values.at(0), values.at(-1)]
    if (values.length < 2 || first === undefined || last === undefined) return []
    return [Math.abs(last - first)]
  })
  return widths.length === 0 ? null : Math.max(...widths.slice(0, 5))
}

type Promised = NonNullable<Aimed['target']>

/** A promise as it is drawn: a line through its points, steps, or only its end. */
export function drawnPath(
  baseline: YearValue | null,
  target: Promised | null,
): { x: number; y: number }[] {
  if (target === null) return []
  const end = { x: target.dueYear, y: target.value }
  if (target.shape === '最終年のみ') return [end]
  const aimed: Aimed = {
    direction: '増',
    unit: '',
    baseline,
    target,
    errorModel: 'なし',
    revisionWidth: null,
  }
  const first = baseline?.year ?? target.points[0]?.year ?? target.dueYear
  if (target.shape === '直線') {
    const points = target.points.map(({ year, value }) => ({ x: year, y: value }))
    return [...(baseline ? [{ x: baseline.year, y: baseline.value }] : []), ...points, end]
  }
  const years = Array.from({ length: target.dueYear - first + 1 }, (_, i) => first + i)
  return years.flatMap((year) => {
    const value = pathValue(aimed, year)
    if (value === null) return []
    const before = pathValue(aimed, year - 1)
    return before === null || before === value
      ? [{ x: year, y: value }]
      : [
          { x: year, y: before },
          { x: year, y: value },
        ]
  })
}

/** How the judged indicators stand, by status; those not judged are counted beside and never divided by. */
export type Counts = {
  readonly judged: number
  readonly byStatus: readonly (readonly [status: string, count: number])[]
  readonly byState: readonly (readonly [state: string, count: number])[]
}

const order = [
  '達成',
  '到達',
  '維持',
  'おおむね順調',
  '要注意',
  '遅れ',
  '後退',
  '未達',
  '未到達',
  '逸脱',
]
const states = ['未到来', '公表待ち', '観測遅れ', '秘匿', '途中経過', '監視', '判定前', '廃止']

/** @param standing of each indicator its status where it is judged, or the state that it is in */
export function countsOf(
  standing: readonly { readonly status: string | null; readonly state: string }[],
): Counts {
  const short = (text: string) => text.replace(/（.*）$/, '')
  const judged = new Map<string, number>()
  const others = new Map<string, number>()
  for (const { status, state } of standing) {
    const word = short(status ?? state)
    const into = status === null || states.includes(word) ? others : judged
    into.set(word, (into.get(word) ?? 0) + 1)
  }
  const place = (list: readonly string[], word: string) =>
    list.includes(word) ? list.indexOf(word) : list.length
  const inOrder = (counts: Map<string, number>, list: readonly string[]) =>
    [...counts].sort(([one], [other]) => place(list, one) - place(list, other))
  return {
    judged: [...judged.values()].reduce((sum, count) => sum + count, 0),
    byStatus: inOrder(judged, order),
    byState: inOrder(others, states),
  }
}

/** 「判定できる5件のうち達成3件、ほかに未到来4件」: counts only, never a rate over unlike things. */
export function countsSentence({ judged, byStatus, byState }: Counts): string {
  const list = (counts: Counts['byState']) =>
    counts.map(([word, count]) => `${word}${count}件`).join('・')
  const rest = byState.length > 0 ? list(byState) : ''
  if (judged === 0)
    return rest === '' ? '指標はありません' : `判定できる指標はまだありません（${rest}）`
  return `判定できる${judged}件のうち${list(byStatus)}${rest === '' ? '' : `、ほかに${rest}`}`
}
