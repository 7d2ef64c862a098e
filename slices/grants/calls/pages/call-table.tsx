import type { Child } from 'hono/jsx'
import { formatFiscalYear, formatYen, toFiscalYear } from '#packages/japan'
import type { Here } from '#platform'
import { Instant, SampleTag, Table, Tag } from '#ui'
import * as at from '../addresses.ts'
import { type CallStage, roundLabel, stageOf } from '../rules.ts'
import type { Call } from '../tables.ts'

export const callLabel = (call: Call): string =>
  roundLabel(formatFiscalYear(toFiscalYear(call.fiscalYear)), call.round)

const tagKinds = {
  準備: 'due',
  封印: 'line',
  公募前: 'line',
  公募中: 'ok',
  締切: 'line',
  無効: 'bad',
} as const

export function StageTag({ stage }: { stage: CallStage }) {
  return <Tag kind={tagKinds[stage]}>{stage}</Tag>
}

/** Calls in a table; with the name of the scheme where they are of several. */
export function CallTable(props: {
  here: Here
  calls: readonly Call[]
  several?: string
  empty: Child
}) {
  return (
    <Table
      caption="公募"
      rows={props.calls}
      rowKey={(row) => row.id}
      fold
      empty={props.empty}
      columns={[
        {
          key: 'call',
          label: '公募',
          cell: (row) => (
            <>
              <a href={at.call({ callId: row.id })}>
                {props.several === undefined
                  ? callLabel(row)
                  : `${row.schemeName}　${callLabel(row)}`}
              </a>{' '}
              {row.isSample && <SampleTag />}
            </>
          ),
        },
        {
          key: 'stage',
          label: '段階',
          cell: (row) => <StageTag stage={stageOf(row, props.here.now)} />,
        },
        { key: 'way', label: '決め方', cell: (row) => row.way },
        {
          key: 'closes',
          label: '締切',
          cell: (row) => <Instant at={row.closesAt} form="short" />,
        },
        {
          key: 'allotment',
          label: '配分額（千円）',
          align: 'n',
          cell: (row) => formatYen(row.allotmentYen, { unit: '千円' }),
        },
      ]}
    />
  )
}
