import { pageOf, type Visit, withQuery } from '#platform'
import { Empty, Form, Instant, LinkButton, Page, SampleTag, SelectField, Table, Tag } from '#ui'
import { duplicates } from '../../duplicates/addresses.ts'
import * as at from '../addresses.ts'
import { mergePage } from '../tables.ts'

export async function ListPage({ here, query }: Visit<typeof at.merges>) {
  const chosen = query.state === 'standing' || query.state === 'reversed' ? query.state : null
  const page = pageOf(query, { merged: 'instant' }, { dir: 'desc' })
  const standing = chosen === null ? null : chosen === 'standing'
  const { rows, next } = await mergePage(here, standing, page)
  return (
    <Page title="統合の記録" back={duplicates()} lede="統合と、その取消しの記録です。新しい順。">
      <Table
        rows={rows}
        rowKey={(row) => row.id}
        pager={{ nextHref: next ? withQuery(at.merges(), { state: chosen, after: next }) : null }}
        filter={
          <Form to={at.merges()} method="get" inline submit="しぼる">
            <SelectField
              name="state"
              label="いまの扱い"
              value={chosen}
              empty="すべて"
              options={[
                { value: 'standing', label: '統合している' },
                { value: 'reversed', label: '取り消した' },
              ]}
            />
          </Form>
        }
        empty={
          <Empty
            title={chosen ? '条件に合う統合の記録がありません' : '統合の記録はまだありません'}
            why="同じ事業者が二つ登録されているとき、係長が一つに統合します。"
            act={
              <LinkButton href={duplicates()} kind="sub">
                重複候補を見る
              </LinkButton>
            }
            stage="rec"
          />
        }
        columns={[
          {
            key: 'winner',
            label: '残した登録と統合した登録',
            cell: (row) => (
              <>
                <a href={at.merge({ mergeId: row.id })}>
                  {row.winnerName} ← {row.loserName}
                </a>{' '}
                {row.isSample && <SampleTag />}
              </>
            ),
          },
          {
            key: 'merged',
            label: '統合した日時と人',
            cell: (row) => (
              <>
                <Instant at={row.mergedAt} form="short" /> {row.mergedName}
              </>
            ),
          },
          {
            key: 'state',
            label: 'いまの扱い',
            cell: (row) =>
              row.reversedAt === null ? (
                <Tag kind="seal">統合している</Tag>
              ) : (
                <Tag kind="line">取り消した</Tag>
              ),
          },
          { key: 'reason', label: '理由', cell: (row) => row.reason },
        ]}
        fold
      />
    </Page>
  )
}
