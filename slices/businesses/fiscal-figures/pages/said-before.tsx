import { formatFiscalYear } from '#packages/japan'
import type { Visit } from '#platform'
import { Button, Form, Instant, Section, Table } from '#ui'
import { inWords } from '../forms.ts'
import type { Revision, YearFigure } from '../tables.ts'

type Year = Pick<YearFigure, 'id' | 'fiscalYear' | 'source' | 'version'>

/** Years that count no longer – of figures or of splits –, each with the way back. */
export function Withdrawn<T extends Year>(props: {
  years: readonly T[]
  /** In what they count no longer. */
  note: string
  /** Where a year is brought back; null where this person may not. */
  back: (year: T) => string | null
  filled: Visit['filled']
}) {
  if (props.years.length === 0) return null
  return (
    <Section title="取り消した年度" note={props.note}>
      <Table
        caption="取り消した年度"
        rows={props.years}
        rowKey={(row) => row.id}
        empty={null}
        columns={[
          { key: 'year', label: '年度', cell: (row) => formatFiscalYear(row.fiscalYear) },
          { key: 'source', label: '出どころ', cell: (row) => row.source },
          {
            key: 'back',
            label: '戻す',
            cell: (row) => {
              const to = props.back(row)
              if (to === null) return '—'
              return (
                <Form
                  to={to}
                  name={`reinstate-${row.id}`}
                  filled={props.filled}
                  version={row.version}
                  inline
                  acts={
                    <Button kind="sub" size="sm">
                      {`${formatFiscalYear(row.fiscalYear)}を戻す`}
                    </Button>
                  }
                />
              )
            },
          },
        ]}
        fold
      />
    </Section>
  )
}

/** What was said before it was put right, the latest first. */
export function Revisions(props: {
  revisions: readonly Revision[]
  labels: Readonly<Record<string, string>>
}) {
  if (props.revisions.length === 0) return null
  return (
    <Section title="直す前の内容" note="新しい順。消すことはできません">
      <Table
        caption="直す前の内容"
        rows={props.revisions}
        rowKey={(row) => row.id}
        empty={null}
        columns={[
          { key: 'year', label: '年度', cell: (row) => formatFiscalYear(row.fiscalYear) },
          {
            key: 'said',
            label: '前の内容',
            cell: (row) =>
              Object.entries(row.said)
                .map(
                  ([field, value]) => `${props.labels[field] ?? field}：${inWords(field, value)}`,
                )
                .join('、') || '—',
          },
          { key: 'reason', label: '理由', cell: (row) => row.reason },
          { key: 'by', label: 'だれが', cell: (row) => row.keptName },
          { key: 'at', label: 'いつ', cell: (row) => <Instant at={row.keptAt} form="short" /> },
        ]}
        fold
      />
    </Section>
  )
}
