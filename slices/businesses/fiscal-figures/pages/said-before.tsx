import { formatFiscalYear } from '#packages/japan'
import type { Visit } from '#platform'
import { Button, Form, Instant, Section, Table } from '#ui'
import * as at from '../addresses.ts'
import { inWords } from '../forms.ts'
import type { Revision, YearFigure } from '../tables.ts'

/** Years that count no longer, each with the way back. */
export function Withdrawn(props: {
  businessId: string
  years: readonly YearFigure[]
  writes: boolean
  filled: Visit['filled']
}) {
  if (props.years.length === 0) return null
  return (
    <Section title="取り消した年度" note="集計にも生産性にも入りません">
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
            cell: (row) =>
              props.writes && !row.isSealed ? (
                <Form
                  to={at.reinstatement({ businessId: props.businessId, figureId: row.id })}
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
              ) : (
                '—'
              ),
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
