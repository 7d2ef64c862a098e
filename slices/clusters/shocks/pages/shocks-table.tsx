import { Empty, SampleTag, Table, Tag } from '#ui'
import * as at from '../addresses.ts'
import { inNumbers, type SeriesLine, yearsInWords } from '../rules.ts'
import type { Shock } from '../tables.ts'

/** The events in order, each with what it touched and the statistics on both sides of it. */
export function ShocksTable(props: {
  clusterId: string
  shocks: readonly Shock[]
  lines: readonly SeriesLine[]
  clusterSeries: readonly string[]
  writes: boolean
}) {
  const { clusterId } = props
  const linesFor = ({ series }: Shock) =>
    props.lines.filter(({ code }) =>
      (series.length > 0 ? series : props.clusterSeries).includes(code),
    )
  return (
    <Table
      caption="年表"
      rows={props.shocks}
      rowKey={(row) => row.id}
      total={`${props.shocks.length}件`}
      csvHref={at.shocksCsv({ clusterId })}
      empty={
        <Empty
          title="出来事がまだ記録されていません"
          why="円高や災害、制度の変わり目を年ごとに残すと、統計の動きと並べて読めます。"
          stage="rec"
        />
      }
      columns={[
        {
          key: 'title',
          label: '出来事',
          cell: (row) => (
            <>
              <b class="n">{props.shocks.indexOf(row) + 1}</b>
              {'　'}
              {props.writes ? (
                <a href={at.shock({ clusterId, shockId: row.id })}>{row.title}</a>
              ) : (
                row.title
              )}{' '}
              {row.isSample && <SampleTag />}
            </>
          ),
        },
        { key: 'year', label: '年', cell: (row) => yearsInWords(row) },
        { key: 'kind', label: '種類', cell: (row) => <Tag kind="line">{row.kind}</Tag> },
        {
          key: 'event',
          label: '内容と影響',
          cell: (row) => (
            <div>
              {row.event || '—'}
              {(row.processes.length > 0 || row.products.length > 0) && (
                <small class="mut">
                  <br />
                  影響を受けた工程・製品：{[...row.processes, ...row.products].join('、')}
                </small>
              )}
              {linesFor(row).map((line) => {
                const words = inNumbers(line, row)
                return words ? (
                  <small class="mut">
                    <br />
                    {words}
                  </small>
                ) : null
              })}
            </div>
          ),
        },
        { key: 'source', label: '出典', cell: (row) => row.source },
      ]}
      fold
    />
  )
}
