import { jobsAt, type Visit } from '#platform'
import { sizeText } from '#platform/files'
import { DateField, Day, Empty, Form, Instant, Section, SelectField, Table, Tag } from '#ui'
import { callSeenBy } from '../../calls/tables.ts'
import { sealOf } from '../../criteria/tables.ts'
import { paper as paperAt } from '../../grant-papers/addresses.ts'
import { PaperChoice, RoundPage } from '../../selection-rounds/pages/round-page.tsx'
import * as at from '../addresses.ts'
import { booksOf, type CallNotice, type NoticeBook, noticesOf } from '../tables.ts'

/** 通知: every notice of a call, the PDF of all of them, and when those on paper arrived. */
export async function NoticesPage({ here, params, filled }: Visit<typeof at.notices>) {
  const call = await callSeenBy(here, params.callId)
  const seal = await sealOf(here, call.id)
  const notices = await noticesOf(here, call.id)
  const isOwn = here.person.section?.id === call.sectionId
  const kinds = [...new Set(notices.map(({ kind }) => kind))]
  const waiting = notices.filter(({ servedOn, isVoid }) => servedOn === null && !isVoid)
  const binds = isOwn && notices.some(({ isVoid }) => !isVoid)
  const serves = isOwn && waiting.length > 0
  return (
    <RoundPage
      {...{ here, call, seal, filled }}
      part="notices"
      title="通知"
      lede={`申請者に出した通知は${notices.length}件です。`}
      forms={[...(binds ? ['bind'] : []), ...(serves ? ['service'] : [])]}
    >
      {binds && (
        <Section title="一つのPDFにする">
          <Form to={at.noticeBooks(params)} name="bind" filled={filled} submit="PDFにする">
            <SelectField
              name="kind"
              label="通知の種類"
              options={[{ value: '', label: 'すべて' }, ...kinds]}
            />
          </Form>
          <Books books={await booksOf(here, call.id)} />
        </Section>
      )}
      {serves && (
        <Section title="到達日" note="紙で送った通知は、届いた日から日数を数えます。">
          <Form to={at.service(params)} name="service" filled={filled} submit="到達日を記録する">
            <PaperChoice
              name="paperId"
              label="通知"
              papers={waiting.map((one) => ({ ...one, id: one.paperId }))}
            />
            <DateField name="servedOn" label="到達した日" required value={here.today} />
          </Form>
        </Section>
      )}
      <Section title="出した通知">
        <Notices notices={notices} />
      </Section>
    </RoundPage>
  )
}

function Books({ books }: { books: readonly NoticeBook[] }) {
  if (books.length === 0) return null
  return (
    <Table
      caption="これまでの綴り"
      rows={books}
      rowKey={(book) => book.id}
      empty={<p>まだ綴りがありません。</p>}
      columns={[
        { key: 'at', label: '作成', cell: (book) => <Instant at={book.askedAt} form="short" /> },
        { key: 'by', label: '作った人', cell: (book) => book.askedName },
        { key: 'kind', label: '種類', cell: (book) => book.kind || 'すべて' },
        { key: 'papers', label: '件数', align: 'n', cell: (book) => book.papers.length },
        {
          key: 'file',
          label: 'PDF',
          cell: (book) =>
            book.size !== null ? (
              <a href={at.noticeBookPdf({ bookId: book.id })}>
                {`PDF（${book.pages}ページ、${sizeText(book.size)}）`}
              </a>
            ) : book.jobId ? (
              <a href={jobsAt.job({ jobId: book.jobId })}>進み具合を見る</a>
            ) : (
              <Tag>作成中</Tag>
            ),
        },
      ]}
      fold
    />
  )
}

function Notices({ notices }: { notices: readonly CallNotice[] }) {
  return (
    <Table
      caption="出した通知"
      rows={notices}
      rowKey={(one) => one.paperId}
      fold
      total={`${notices.length}件`}
      empty={
        <Empty
          title="通知はまだありません"
          why="選定を決裁すると、申請者ごとに番号の付いた通知ができます。"
          stage="act"
        />
      }
      columns={[
        {
          key: 'label',
          label: '番号',
          cell: (one) => <a href={paperAt({ paperId: one.paperId })}>{one.label}</a>,
        },
        { key: 'kind', label: '通知', cell: (one) => one.kind },
        { key: 'to', label: '宛先', cell: (one) => `${one.receiptLabel}　${one.applicantName}` },
        { key: 'on', label: '日付', cell: (one) => <Day on={one.issuedOn} /> },
        {
          key: 'served',
          label: '到達',
          cell: (one) =>
            one.isVoid ? (
              <Tag kind="warn">欠番</Tag>
            ) : one.servedOn === null ? (
              <Tag kind="due">記録していません</Tag>
            ) : (
              <Day on={one.servedOn} />
            ),
        },
      ]}
    />
  )
}
