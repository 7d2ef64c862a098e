import { csvFileOf, type FileAnswer, type Visit } from '#platform'
import { Day, LinkButton, Notice, Page, Prose, Table, Tag } from '#ui'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import { answersOf, type InquiryAnswer, inquirySeenBy } from '../tables.ts'

const told = (answer: InquiryAnswer, i: number) =>
  answer.id === null ? null : answer.isNone ? '該当なし' : (answer.texts?.[i] ?? '')

/** All answers in one table; who is late stands there by name. */
export async function InquiryPage({ here, params }: Visit<typeof at.inquiry>) {
  const inquiry = await inquirySeenBy(here, params.inquiryId)
  const answers = await answersOf(here, inquiry.id)
  const late = answers.filter((each) => each.id === null && inquiry.dueOn < here.today)
  const isAsked = answers.some((each) => each.sectionId === here.person.section?.id)
  return (
    <Page
      title={inquiry.title}
      back={at.inquiries()}
      lede={`${inquiry.sectionName} ${inquiry.askedName}からの照会。${inquiry.asked}課中${inquiry.answered}課が回答。`}
      acts={
        may.sendInquiries(here.person) && (
          <>
            {isAsked && (
              <LinkButton href={at.inquiryAnswer(params)} kind={inquiry.isMine ? 'pri' : 'sub'}>
                {inquiry.isMine ? '課として答える' : '課の回答を直す'}
              </LinkButton>
            )}
            <LinkButton href={`${at.newInquiry()}?like=${inquiry.id}`} kind="sub">
              同じ問いでまた聞く
            </LinkButton>
          </>
        )
      }
      wide
    >
      <Prose text={inquiry.why} />
      <p>
        期限 <Day on={inquiry.dueOn} />
      </p>
      {late.length > 0 && (
        <Notice kind="warn">
          {`期限を過ぎて未回答の課：${late.map((each) => each.sectionName).join('、')}`}
        </Notice>
      )}
      <Table
        caption="課ごとの回答"
        rows={answers}
        rowKey={(answer) => answer.sectionId}
        csvHref={at.inquiryCsv(params)}
        empty={<p>照会した課がありません。</p>}
        columns={[
          { key: 'section', label: '課', cell: (answer) => answer.sectionName },
          ...inquiry.questions.map((question, i) => ({
            key: `q${i}`,
            label: question,
            cell: (answer: InquiryAnswer) => told(answer, i) ?? <Tag kind="warn">未回答</Tag>,
          })),
          {
            key: 'by',
            label: '回答した人と日',
            cell: (answer) =>
              answer.id && (
                <>
                  {answer.answeredName} <Day on={answer.answeredOn} form="short" />{' '}
                  {answer.isReused && <Tag>前の回答を使用</Tag>}
                </>
              ),
          },
        ]}
        fold
      />
    </Page>
  )
}

export async function inquiryFile({
  here,
  params,
}: Visit<typeof at.inquiryCsv>): Promise<FileAnswer> {
  const inquiry = await inquirySeenBy(here, params.inquiryId)
  return csvFileOf(
    `照会_${inquiry.title}`,
    [
      { head: '課', cell: (answer) => answer.sectionName },
      ...inquiry.questions.map((question, i) => ({
        head: question,
        cell: (answer: InquiryAnswer) => told(answer, i) ?? '未回答',
      })),
      { head: '回答した人', cell: (answer) => answer.answeredName },
      { head: '回答した日', cell: (answer) => answer.answeredOn },
      { head: '前の回答を使用', cell: (answer) => (answer.isReused ? 'はい' : '') },
    ],
    await answersOf(here, inquiry.id),
  )
}
