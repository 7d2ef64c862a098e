import type { Visit } from '#platform'
import { withQuery } from '#platform'
import { Empty, LinkButton, Page, Table, Tag } from '#ui'
import { schemes as schemesPage } from '../../funds/addresses.ts'
import { type Scheme, schemesSeenBy } from '../../funds/tables.ts'
import * as at from '../addresses.ts'
import { meetingOf, sameCostLabels, sameMeasureLabels, type Verdict } from '../rules.ts'

/** A wider matrix than this is read for one scheme at a time. */
const mostColumns = 6

/** Scheme × scheme: what is read of each pair; what nobody has read is 要確認. */
export async function CombinationsPage({ here, query }: Visit<typeof at.combinations>) {
  const schemes = (await schemesSeenBy(here)).filter((scheme) => scheme.kind !== 'fee')
  const chosen = schemes.find((scheme) => scheme.id === query.scheme)
  const columns = chosen ? [chosen] : schemes.slice(0, mostColumns)
  return (
    <Page
      title="制度の併用"
      back={schemesPage()}
      lede="同じ経費・同じ事業に二つの制度を重ねてよいか。要綱で確かめていない組は「要確認」です。"
      wide
    >
      {!chosen && schemes.length > mostColumns && (
        <p class="mini">{`列は初めの${mostColumns}制度です。ほかの制度は、左の名称を押すとその制度の列が出ます。`}</p>
      )}
      {chosen && (
        <p>
          <LinkButton href={at.combinations()} kind="sub" size="sm">
            すべての制度を見る
          </LinkButton>
        </p>
      )}
      <Table
        caption="制度どうしの併用"
        rows={schemes}
        rowKey={(scheme) => scheme.id}
        empty={
          <Empty
            title="財源がまだ登録されていません"
            why="制度を二つ以上登録すると、重ねてよいかをここで確かめられます。"
            stage="decide"
          />
        }
        columns={[
          {
            key: 'name',
            label: '制度',
            cell: (scheme) => (
              <a href={withQuery(at.combinations(), { scheme: scheme.id })}>{scheme.name}</a>
            ),
          },
          ...columns.map((column) => ({
            key: column.id,
            label: column.name,
            cell: (scheme: Scheme) =>
              scheme.id === column.id ? (
                '—'
              ) : (
                <a href={at.combination({ oneId: scheme.id, otherId: column.id })}>
                  <VerdictTag verdict={meetingOf(scheme, column)} />
                </a>
              ),
          })),
        ]}
        fold
      />
    </Page>
  )
}

function VerdictTag({ verdict: { sameCost, sameMeasure, clause } }: { verdict: Verdict }) {
  return (
    <>
      <Tag kind={sameCost === 'unknown' || sameCost === 'forbidden' ? 'warn' : 'key'}>
        {`経費：${sameCostLabels[sameCost]}`}
      </Tag>{' '}
      <Tag kind={sameMeasure === 'allowed' ? 'key' : 'warn'}>
        {`事業：${sameMeasureLabels[sameMeasure]}`}
      </Tag>{' '}
      {clause}
    </>
  )
}
