import { Table } from '#ui'
import { pointsText } from '../../recruitment-scores/rules.ts'
import type { Recruitment } from '../../recruitments/tables.ts'
import type { Entrant, Placed } from '../rules.ts'
import type { Entry } from '../tables.ts'

type Row = {
  readonly number: number
  readonly rank: number
  readonly result: string
  readonly by: string
  readonly points: string
}

function rowsOf(props: {
  entries: readonly Entry[]
  placed: readonly Placed[]
  entrants: readonly Entrant[]
}): Row[] {
  const isDecided = props.entries.some(({ result }) => result !== null)
  if (!isDecided)
    return props.placed.map((one) => {
      const points = props.entrants.find(({ number }) => number === one.number)?.points ?? null
      return { ...one, points: points === null ? '採点なし' : pointsText(points) }
    })
  return props.entries.flatMap(({ number, rank, result, rankedBy, pointsNum, pointsDen }) =>
    number === null || rank === null || result === null
      ? []
      : [
          {
            ...{ number, rank, result, by: rankedBy },
            points:
              pointsNum === null || pointsDen === null
                ? '採点なし'
                : pointsText({ num: pointsNum, den: pointsDen }),
          },
        ],
  )
}

/** Ranks by number; as decided, once it is. */
export function RankTable(props: {
  made: Recruitment
  entries: readonly Entry[]
  placed: readonly Placed[]
  entrants: readonly Entrant[]
}) {
  const { made } = props
  const rows = rowsOf(props)
  const outside = props.entries.filter(({ isEligible }) => isEligible === false).length
  return (
    <>
      <Table
        caption={`順位（募集${made.seats}人${made.passPoints > 0 && made.way === '作文' ? `、適任とする点${made.passPoints}点` : ''}）`}
        rows={rows}
        rowKey={(row) => row.number}
        fold
        empty={<p>資格のある応募はありませんでした。</p>}
        columns={[
          { key: 'rank', label: '順位', cell: (row) => row.rank },
          { key: 'number', label: '番号', cell: (row) => `${row.number}番` },
          { key: 'points', label: '点（100点満点）', align: 'n', cell: (row) => row.points },
          { key: 'by', label: '順位を決めたもの', cell: (row) => row.by },
          { key: 'result', label: '結果', cell: (row) => row.result },
        ]}
      />
      <p class="s14">
        {`点は、採点した人の平均を分数のまま比べています。同点は「${made.tieFirst}」、なお同じときはくじ（種と番号「${made.seedValue}:番号」のSHA-256が小さい順）です。`}
        {outside > 0 && `応募の資格がない方が${outside}人いました。`}
      </p>
    </>
  )
}
