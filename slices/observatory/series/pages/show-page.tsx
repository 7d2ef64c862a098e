import { Missing, type Visit } from '#platform'
import { Day, Fact, Facts, Page, Section, Table } from '#ui'
import * as regionsAt from '../../profiles/addresses.ts'
import { MARKS } from '../../reference/marks.ts'
import type * as at from '../addresses.ts'
import { editionsOfSeries, seriesDescribed } from '../tables.ts'

/** What a series measures, of whom, with which caveats and from which published files. */
export async function ShowPage({ here, params }: Visit<typeof at.series>) {
  const series = await seriesDescribed(here, params.seriesCode)
  if (!series) throw new Missing()
  const editions = await editionsOfSeries(here, series.id)
  return (
    <Page title={series.label} stage="know" back={regionsAt.regions()} lede={series.definition}>
      <Facts>
        <Fact term="系列ID">{series.code}</Fact>
        <Fact term="英語名">{series.labelEn}</Fact>
        <Fact term="単位">{series.unit}</Fact>
        <Fact term="対象範囲">{series.coverage}</Fact>
        <Fact term="分類">{series.classification || '分類なし'}</Fact>
        <Fact term="もとの調査">{series.survey}</Fact>
        <Fact term="地域の合計">
          {series.additive ? 'できます（秘匿があれば「○○以上」）' : 'できません'}
        </Fact>
      </Facts>
      <Section title="注意書き" note="図・表・CSV・根拠カードのすべてに付いて回ります">
        {series.caveats.length === 0 ? (
          <p>この系列に固有の注意書きはありません。</p>
        ) : (
          <ul>
            {series.caveats.map((caveat) => (
              <li>{caveat}</li>
            ))}
          </ul>
        )}
      </Section>
      <Section title="版" note="新しい版が出ても、前の版の値は消えません">
        <Table
          columns={[
            { key: 'label', label: '版', cell: (one) => one.label },
            { key: 'periods', label: '時点', cell: (one) => one.periods.join('、') },
            {
              key: 'on',
              label: '公表日',
              cell: (one) => <Day on={one.publishedOn} form="short" />,
            },
            { key: 'n', label: '値の数', align: 'n', cell: (one) => one.figures.toLocaleString() },
            { key: 'marks', label: '欠測', align: 'n', cell: (one) => one.marked.toLocaleString() },
            { key: 'note', label: '備考', cell: (one) => one.publishedNote },
            { key: 'source', label: '出典の表示', cell: (one) => one.attribution },
          ]}
          rows={editions}
          rowKey={(one) => one.code}
          empty={<p>この系列の値は、まだ取り込まれていません。</p>}
        />
      </Section>
      <Section title="欠測の記号">
        <Facts>
          {Object.values(MARKS).map(({ shown, meaning }) => (
            <Fact term={shown}>{meaning}</Fact>
          ))}
        </Facts>
      </Section>
    </Page>
  )
}
