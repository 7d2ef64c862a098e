import { csvFileOf, type FileAnswer, type Visit } from '#platform'
import { Day, Empty, LinkButton, Page, SampleTag, Section, Table } from '#ui'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import { aggregateOf, items, type Row, replies, scoreInWords, scoreOf } from '../rules.ts'
import { latestAssessments } from '../tables.ts'

const written = (count: number | null | undefined) =>
  count === null || count === undefined ? '＊' : count.toLocaleString('ja-JP')

export async function ListPage({ here }: Visit<typeof at.readiness>) {
  const latest = await latestAssessments(here)
  const { rows, k, total } = aggregateOf(latest)
  const days = latest.map(({ onDay }) => onDay).sort()
  const [first, last] = [days[0], days.at(-1)]
  const sees = may.seeReadiness(here.person)
  const assess = may.writeClusters(here.person) && (
    <LinkButton href={at.newAssessment()} kind="pri" isNew>
      備えを記録する
    </LinkButton>
  )
  return (
    <Page
      title="輸出の備え"
      lede="海外に売るのに要る12の項目を、事業者ごとに「はい・一部・いいえ・不明」で記録し、足りないところにだれの助けがあるかを示します。"
      acts={assess}
    >
      {latest.length === 0 ? (
        <Empty
          title="輸出の備えがまだ記録されていません"
          why="訪問のときに12の項目を聞くと、市全体で何が足りないかが見えます。"
          act={assess || undefined}
          stage="rec"
        />
      ) : (
        <Section
          title="市全体で、何がそろい、何が足りないか"
          note={
            <>
              回答{total === null ? `${k}者未満` : `${total}者`}
              {'　'}
              {first && last && (
                <>
                  <Day on={first} form="short" />〜<Day on={last} form="short" />
                </>
              )}
            </>
          }
        >
          <Table
            caption="項目ごとの回答"
            rows={rows}
            rowKey={(row) => row.item}
            csvHref={at.readinessCsv()}
            empty={null}
            columns={[
              { key: 'item', label: '項目', cell: (row) => row.item },
              ...replies.map((reply, n) => ({
                key: reply,
                label: `${reply}（者）`,
                align: 'n' as const,
                cell: (row: Row) => written(row.counts[n]),
              })),
            ]}
            tight
          />
          <p class="mini">
            出典：各事業者の最も新しい回答。＊は、公表できる数（{k}
            ）に満たないか、合計から計算できるため表示しません。0ではありません。不明は「いいえ」に数えません。
          </p>
        </Section>
      )}
      {sees && latest.length > 0 && (
        <Section title="事業者ごと" note="担当課だけに見えます">
          <Table
            caption="事業者ごとの備え"
            rows={latest}
            rowKey={(row) => row.businessId}
            total={`${latest.length}者`}
            empty={null}
            columns={[
              {
                key: 'name',
                label: '事業者',
                cell: (row) => (
                  <>
                    <a href={at.assessment({ businessId: row.businessId })}>{row.name}</a>{' '}
                    {row.isSample && <SampleTag />}
                  </>
                ),
              },
              { key: 'district', label: '地区', cell: (row) => row.district || '—' },
              {
                key: 'score',
                label: '備え（0〜1）',
                cell: (row) => scoreInWords(scoreOf(row.answers)),
              },
              {
                key: 'no',
                label: '足りない項目',
                cell: (row) =>
                  items
                    .filter((_, n) => row.answers[n] === 'いいえ')
                    .map(({ key }) => key)
                    .join('、') || '—',
              },
              {
                key: 'on',
                label: '聞いた日',
                cell: (row) => <Day on={row.onDay} form="short" />,
              },
            ]}
            fold
          />
        </Section>
      )}
    </Page>
  )
}

/** The city's figures as a file, as suppressed as they are shown. */
export async function readinessFile({ here }: Visit<typeof at.readinessCsv>): Promise<FileAnswer> {
  const { rows } = aggregateOf(await latestAssessments(here))
  return csvFileOf<Row>(
    '輸出の備え',
    [
      { head: '項目', cell: (row) => row.item },
      ...replies.map((reply, n) => ({
        head: `${reply}（者）`,
        cell: (row: Row) => row.counts[n] ?? '秘匿',
      })),
    ],
    rows,
  )
}
