import { Section, Table, Tag } from '#ui'
import {
  type Acceptance,
  type Figure,
  figureText,
  interval,
  percent,
  type Reach,
} from '../rules.ts'

/** 相談から採択まで, step by step: where a group drops out. */
export function Funnel(props: {
  rows: readonly Reach[]
  acceptance: ReadonlyMap<string, Acceptance>
  told: (row: Reach, figure: Figure) => number | null
  label: (cell: string) => string
}) {
  const { rows, acceptance, told, label } = props
  const isTold = (row: Reach) => told(row, 'applicants') !== null && told(row, 'adopted') !== null
  const rate = (row: Reach) => acceptance.get(row.cell)
  return (
    <Section
      title="どこで止まるか"
      note="案内が開かれた回数は、だれが開いたかを記録しないため、区分には分けません。"
    >
      <Table
        caption="相談から採択まで"
        rows={rows}
        rowKey={(row) => row.cell}
        fold
        empty={<p>事業者がありません。</p>}
        columns={[
          { key: 'cell', label: '区分', cell: (row) => label(row.cell) },
          {
            key: 'eligible',
            label: '事業者',
            align: 'n',
            cell: (row) => figureText(told(row, 'eligible')),
          },
          {
            key: 'consulted',
            label: '相談',
            align: 'n',
            cell: (row) => figureText(told(row, 'consulted')),
          },
          {
            key: 'drafted',
            label: '下書き',
            align: 'n',
            cell: (row) => figureText(told(row, 'drafted')),
          },
          {
            key: 'applicants',
            label: '提出',
            align: 'n',
            cell: (row) => figureText(told(row, 'applicants')),
          },
          {
            key: 'adopted',
            label: '採択',
            align: 'n',
            cell: (row) => figureText(told(row, 'adopted')),
          },
          {
            key: 'rate',
            label: '採択率',
            align: 'n',
            cell: (row) => (isTold(row) ? percent(rate(row)?.rate ?? null) : '－'),
          },
          {
            key: 'rate-interval',
            label: '95％区間',
            align: 'n',
            cell: (row) => (isTold(row) ? interval(rate(row) ?? { low: null, high: null }) : '－'),
          },
          {
            key: 'less',
            label: '採択の届き方',
            cell: (row) =>
              !isTold(row) ? '－' : rate(row)?.isLess ? <Tag kind="warn">全体より低い</Tag> : '—',
          },
        ]}
      />
    </Section>
  )
}
