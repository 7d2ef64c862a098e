import type { Visit } from '#platform'
import { Empty, Fact, Facts, Instant, LinkButton, Notice, Page, Section, Table } from '#ui'
import { edition } from '../../editions/addresses.ts'
import { sourceOf } from '../../reference/sources.ts'
import * as at from '../addresses.ts'
import { FETCH_STATE_NAMES } from '../rules.ts'
import { fetchSeenBy } from '../tables.ts'

/** What e-Stat answered, and the table's items with their codes. */
export async function ShowPage({ here, params }: Visit<typeof at.fetched>) {
  const asked = await fetchSeenBy(here, params.fetchId)
  const items = Object.entries(asked.names)
  return (
    <Page
      title={asked.label}
      stage="know"
      back={at.newFetch()}
      lede={`e-Stat 統計表ID ${asked.tableId}（${FETCH_STATE_NAMES[asked.state]}）`}
      acts={
        asked.editionId && (
          <LinkButton kind="pri" href={edition({ editionId: asked.editionId })}>
            取込検査書を見る
          </LinkButton>
        )
      }
    >
      {asked.sentence && (
        <Notice kind={asked.state === 'failed' ? 'warn' : 'ok'}>{asked.sentence}</Notice>
      )}
      <Facts>
        <Fact term="頼んだ人">{asked.askedByName}</Fact>
        <Fact term="頼んだ日時">
          <Instant at={asked.askedAt} />
        </Fact>
        {asked.endedAt && (
          <Fact term="終わった日時">
            <Instant at={asked.endedAt} />
          </Fact>
        )}
        <Fact term="出典の表示">{sourceOf('estat')?.attribution}</Fact>
      </Facts>
      <Section title="この統計表の項目" note="列の対応を書くときに使います">
        <Table
          columns={[
            { key: 'key', label: '項目コード', cell: ([key]) => key },
            { key: 'name', label: '項目', cell: ([, name]) => name },
            {
              key: 'series',
              label: '対応させた系列',
              cell: ([key]) => asked.columns[key] ?? '使わない',
            },
          ]}
          rows={items}
          rowKey={([key]) => key}
          fold
          empty={
            <Empty
              title="項目はまだわかりません"
              why="e-Stat から答えが来ると、項目コードが並びます。"
              stage="know"
            />
          }
        />
      </Section>
    </Page>
  )
}
