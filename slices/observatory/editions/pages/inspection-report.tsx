import { Empty, Fact, Facts, Notice, Section, Stack, Table, Tag } from '#ui'
import { MARKS } from '../../reference/marks.ts'
import { SERIES } from '../../reference/series.ts'
import { series as seriesPage } from '../../series/addresses.ts'
import * as at from '../addresses.ts'
import type { Edition } from '../tables.ts'
import { TableReport } from './table-report.tsx'

const LABELS = new Map(SERIES.map(({ code, label }) => [code, label]))
const n = (value: number) => value.toLocaleString('ja-JP')

/** 取込検査書: what the file holds, what is missing in it, and what is wrong. */
export function InspectionReport({ edition }: { edition: Edition }) {
  const { inspection } = edition
  if (!inspection) {
    return (
      <Section title="取込検査書">
        <Empty
          title="検査はまだ終わっていません"
          why="しばらくしてから、この画面を開き直してください。"
          stage="know"
        />
      </Section>
    )
  }
  return (
    <Section title="取込検査書">
      <Stack wide>
        {inspection.problems.map((sentence) => (
          <Notice kind="bad">{sentence}</Notice>
        ))}
        {inspection.problems.length === 0 && (
          <Notice kind="ok">検査した限りで、誤りはありません。</Notice>
        )}
        <Facts>
          <Fact term="値の数">{`${n(inspection.cells)}個`}</Fact>
          {Object.entries(MARKS).map(([mark, { shown }]) => (
            <Fact term={`うち ${shown}`}>
              {`${n(inspection.marks[mark as keyof typeof MARKS] ?? 0)}個`}
            </Fact>
          ))}
          {!inspection.table && (
            <>
              <Fact term="使わない項目の値">{`${n(inspection.unused)}個`}</Fact>
              <Fact term="いまの市区町村にたどれない昔のコード">{`${n(inspection.untraced)}件`}</Fact>
            </>
          )}
        </Facts>
        <Table
          caption="公表値との照合"
          columns={[
            { key: 'what', label: '照合したもの', cell: (one) => one.what },
            { key: 'published', label: '公表値', align: 'n', cell: (one) => n(one.published) },
            { key: 'found', label: 'ファイル', align: 'n', cell: (one) => n(one.found) },
            {
              key: 'ok',
              label: '結果',
              cell: (one) =>
                one.published === one.found ? (
                  <Tag kind="ok">一致</Tag>
                ) : (
                  <Tag kind="bad">不一致</Tag>
                ),
            },
          ]}
          rows={inspection.controls}
          rowKey={(one) => one.what}
          empty={
            <p class="mut">
              {inspection.table
                ? '生産額の計（公表値）は、取り込むときに入れていません。'
                : 'この形のファイルには、照合できる公表値がありません。'}
            </p>
          }
        />
        {inspection.unmapped.length > 0 && (
          <Table
            caption="対応先のない地域コード"
            columns={[
              { key: 'code', label: '地域コード', cell: (one) => one.code },
              { key: 'cells', label: '値の数', align: 'n', cell: (one) => n(one.cells) },
            ]}
            rows={inspection.unmapped}
            rowKey={(one) => one.code}
            empty={<p>ありません。</p>}
          />
        )}
        {inspection.table ? (
          <TableReport edition={edition} table={inspection.table} />
        ) : (
          <SeriesReport edition={edition} columns={inspection.columns} />
        )}
      </Stack>
    </Section>
  )
}

/** How many figures each series has in each period. */
function SeriesReport(props: {
  edition: Edition
  columns: NonNullable<Edition['inspection']>['columns']
}) {
  return (
    <Table
      caption="系列と時点ごとの値"
      csvHref={at.report({ editionId: props.edition.id })}
      columns={[
        {
          key: 'series',
          label: '系列',
          cell: (one) => (
            <a href={seriesPage({ seriesCode: one.series })}>
              {LABELS.get(one.series) ?? one.series}
            </a>
          ),
        },
        { key: 'period', label: '時点', align: 'n', cell: (one) => one.period },
        { key: 'figures', label: '市区町村の値', align: 'n', cell: (one) => n(one.figures) },
        {
          key: 'missing',
          label: 'うち欠測・一部秘匿',
          align: 'n',
          cell: (one) => n(one.missing),
        },
      ]}
      rows={props.columns}
      rowKey={(one) => `${one.series} ${one.period}`}
      empty={<p class="mut">使える系列がありません。</p>}
    />
  )
}
