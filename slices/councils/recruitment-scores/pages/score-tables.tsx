import { type CsvColumn, csvOf } from '#platform'
import { Table } from '#ui'
import type { Recruitment } from '../../recruitments/tables.ts'
import { pointsText, totalOf } from '../rules.ts'
import type { Essay, Score } from '../tables.ts'

/** Marks of all who handed in, by the names of the guide. */
export function Everybody(props: {
  made: Recruitment
  scores: readonly Score[]
  places: readonly number[]
}) {
  const { made, scores } = props
  const places = props.places.filter((place) => scores.some((score) => score.place === place))
  const numbers = [...new Set(scores.map(({ number }) => number))]
  return (
    <Table
      caption="全員の採点（100点に直した点）"
      rows={numbers}
      rowKey={(number) => number}
      empty={<p>提出された採点はありません。</p>}
      columns={[
        { key: 'number', label: '番号', cell: (number) => `${number}番` },
        ...places.map((place) => ({
          key: `place-${place}`,
          label: made.panel[place - 1]?.name ?? '',
          align: 'n' as const,
          cell: (number: number) => {
            const score = scores.find((one) => one.number === number && one.place === place)
            if (!score) return '未採点'
            const total = score.standsBack ? null : totalOf(made.criteria, [score.marks])
            return total === null ? '加わらない' : pointsText(total)
          },
        })),
      ]}
    />
  )
}

/** Marks as a table: one line a panelist and essay, and never more than this person may read. */
export function scoresTable(made: Recruitment, scores: readonly Score[]): string {
  const marks: CsvColumn<Score>[] = made.criteria.map(({ name, weight }, at) => ({
    head: `${name}（配点${weight}）`,
    cell: (row) => row.marks[at] ?? null,
  }))
  return csvOf<Score>(
    [
      { head: '番号', cell: (row) => row.number },
      { head: '選考する人', cell: (row) => made.panel[row.place - 1]?.name ?? '' },
      ...marks,
      {
        head: '100点に直した点',
        cell: (row) => {
          const total = row.standsBack ? null : totalOf(made.criteria, [row.marks])
          return total === null ? '加わらない' : pointsText(total)
        },
      },
      { head: '覚え', cell: (row) => row.remark },
    ],
    scores,
  )
}

/** What somebody gave one essay, as points of a hundred. */
export function ownTotal(made: Recruitment, essay: Essay): string {
  if (essay.marks === null) return '未採点'
  if (essay.standsBack) return '加わらない'
  const total = totalOf(made.criteria, [essay.marks])
  return total === null ? '未採点' : `${pointsText(total)}点`
}
