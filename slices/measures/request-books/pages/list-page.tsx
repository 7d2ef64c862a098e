import { jobsAt, type Visit } from '#platform'
import { sizeText } from '#platform/files'
import { Empty, Form, Instant, Notice, Page, Table, Tag } from '#ui'
import { desk } from '../../desk/addresses.ts'
import { roundName } from '../../rounds/rules.ts'
import { roundSeenBy } from '../../rounds/tables.ts'
import * as at from '../addresses.ts'
import { booksOf, submittedRequests } from '../tables.ts'

/** 予算要求書の綴り: one PDF of all that was submitted, and those made before. */
export async function ListPage({ here, params, filled }: Visit<typeof at.requestBooks>) {
  const round = await roundSeenBy(here, params.roundId)
  const books = await booksOf(here, round.id)
  const submitted = await submittedRequests(here, round.id)
  return (
    <Page
      title="予算要求書の綴り"
      back={desk({ roundId: round.id })}
      lede={`${roundName(round)}　提出された要求${submitted.length}件を、課と事業コードの順に一つのPDFにします。`}
    >
      <Notice>
        いまの記録から作ります。内示の前の査定額が載るため、作れる人も保存できる人も、査定にかかわる職員だけです。
      </Notice>
      <Form
        to={at.requestBooks(params)}
        filled={filled}
        submit={`${submitted.length}件を一つのPDFにする`}
      />
      <Table
        caption="これまでの綴り"
        rows={books}
        rowKey={(book) => book.id}
        empty={
          <Empty
            title="まだ綴りがありません"
            why="作ると、進み具合を見ながら待たずにほかの仕事ができ、終わるとここから保存できます。"
            stage="decide"
          />
        }
        columns={[
          { key: 'at', label: '作成', cell: (book) => <Instant at={book.askedAt} form="short" /> },
          { key: 'by', label: '作った人', cell: (book) => book.askedName },
          { key: 'requests', label: '件数', align: 'n', cell: (book) => book.requests.length },
          {
            key: 'state',
            label: '状態',
            cell: (book) =>
              book.state === '作成済' ? (
                <Tag kind="ok">作成済</Tag>
              ) : book.jobId ? (
                <a href={jobsAt.job({ jobId: book.jobId })}>進み具合を見る</a>
              ) : (
                <Tag>作成中</Tag>
              ),
          },
          {
            key: 'file',
            label: 'PDF',
            cell: (book) =>
              book.size === null ? (
                ''
              ) : (
                <a href={at.requestBookPdf({ bookId: book.id })}>
                  {`PDF（${book.pages}ページ、${sizeText(book.size)}）`}
                </a>
              ),
          },
        ]}
        fold
      />
    </Page>
  )
}
