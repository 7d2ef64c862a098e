import type { Visit } from '#platform'
import { Day, Empty, Page, SampleTag, Table, Tag } from '#ui'
import { applications, application as caseAt } from '../../applications/addresses.ts'
import type * as at from '../addresses.ts'
import { postsOf, urgencyOf } from '../rules.ts'
import { dutiesOfPosts } from '../tables.ts'

const kinds = { 超過: 'bad', 今日: 'warn', 近い: 'warn', 先: 'line' } as const

/** Every open duty of the own post, the next due first: it stays when people move. */
export async function ListPage({ here }: Visit<typeof at.duties>) {
  const posts = postsOf(here.person.roles)
  const open = await dutiesOfPosts(here, posts)
  return (
    <Page
      title="補助金の期限"
      back={here.opens(applications()) ? applications() : undefined}
      lede={`${posts.join('・')}の期限です。人ではなく職に付くので、異動しても後任の一覧に出ます。`}
    >
      <Table
        rows={open}
        rowKey={(row) => `${row.applicationId} ${row.post} ${row.what}`}
        empty={
          <Empty
            title="いま待っている期限はありません"
            why="申請の受付、補正、決定、実績報告などの期限が、近い順に並びます。"
            stage="act"
          />
        }
        columns={[
          {
            key: 'due',
            label: '期限',
            cell: (row) => (
              <Tag kind={kinds[urgencyOf(row.dueOn, here.today)]}>
                <Day on={row.dueOn} form="short" />
              </Tag>
            ),
          },
          {
            key: 'what',
            label: 'すること',
            cell: (row) => (
              <>
                <a href={caseAt({ applicationId: row.applicationId })}>{row.what}</a>{' '}
                {row.isSample && <SampleTag />}
              </>
            ),
          },
          { key: 'label', label: '受付番号', cell: (row) => row.label || '受付前' },
          { key: 'who', label: '申請者', cell: (row) => row.applicantName },
          { key: 'scheme', label: '制度', cell: (row) => row.schemeName },
          { key: 'post', label: '職', cell: (row) => row.post },
        ]}
        fold
      />
    </Page>
  )
}
