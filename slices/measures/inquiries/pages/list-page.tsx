import { List, pageOf, type Visit } from '#platform'
import { Day, LinkButton, Page, Tag } from '#ui'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import { inquiryPage } from '../tables.ts'

const sorts = { due: 'text', title: 'text' } as const

/** Inquiries of the hall: how many have answered, and what waits for one's own section. */
export async function InquiriesPage({ here, query }: Visit<typeof at.inquiries>) {
  const page = pageOf(query, sorts, { size: 25, dir: 'desc' })
  const found = await inquiryPage(here, page)
  const add = may.sendInquiries(here.person) && (
    <LinkButton href={at.newInquiry()} kind="pri" isNew>
      照会を出す
    </LinkButton>
  )
  return (
    <Page title="照会" lede="課から課への照会と、その回答。" acts={add}>
      <List
        to={at.inquiries()}
        query={query}
        page={page}
        found={found}
        asked={{}}
        noun="照会"
        none={{
          title: '照会はまだありません',
          why: '照会を出すと、課ごとの回答が一つの表にまとまります。',
          act: add,
        }}
        stage="decide"
        rowKey={(row) => row.id}
        columns={[
          {
            key: 'title',
            label: '件名',
            sort: true,
            cell: (row) => <a href={at.inquiry({ inquiryId: row.id })}>{row.title}</a>,
          },
          { key: 'section', label: '照会した課', cell: (row) => row.sectionName },
          { key: 'due', label: '期限', sort: true, cell: (row) => <Day on={row.dueOn} /> },
          {
            key: 'answered',
            label: '回答',
            cell: (row) => `${row.asked}課中${row.answered}課`,
          },
          {
            key: 'mine',
            label: 'あなたの課',
            cell: (row) =>
              row.isMine ? (
                <a href={at.inquiryAnswer({ inquiryId: row.id })}>
                  <Tag kind="warn">未回答</Tag>
                </a>
              ) : (
                ''
              ),
          },
        ]}
      />
    </Page>
  )
}
