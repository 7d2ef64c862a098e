import { type Here, Missing, type Visit, withQuery } from '#platform'
import { RuledPaper } from '#platform/typesetting'
import { Empty, LinkButton, Notice, Page, PaperPage, Section, Table, Tag } from '#ui'
import { roundsOf } from '../../comment-rounds/tables.ts'
import { comment as commentPage } from '../../comments/addresses.ts'
import { type Item, itemsOf } from '../../comments/tables.ts'
import { may } from '../../permissions.ts'
import { version as versionPage } from '../../versions/addresses.ts'
import { versionSeenBy } from '../../versions/tables.ts'
import * as at from '../addresses.ts'
import { answersOf, openPoints } from '../tables.ts'
import { type Answered, answersContent, groupsOf } from './answers-content.tsx'

/** Everything that was said of a version and what is answered. @throws {Missing} it was never published */
export async function answeredOf(here: Here, versionId: string): Promise<Answered> {
  const version = await versionSeenBy(here, versionId)
  const rounds = await roundsOf(here, version.id)
  if (rounds.length === 0) throw new Missing()
  return {
    planName: version.planName,
    versionNumber: version.number,
    rounds,
    items: await itemsOf(here, version.id),
    answers: await answersOf(here, version.id),
  }
}

/** What is still to be answered, and what has been; the way to 案. */
export async function AnsweringPage({ here, params }: Visit<typeof at.answering>) {
  const answered = await answeredOf(here, params.versionId)
  const open = await openPoints(here, params.versionId)
  const waiting = answered.items.filter(({ answerId }) => answerId === null)
  return (
    <Page
      title="意見への回答"
      back={versionPage(params)}
      lede={`${answered.planName}　第${answered.versionNumber}版。回答は、案とするときに意見の概要とともに公表されます。`}
      acts={
        <LinkButton href={at.paper(params)} kind="sub">
          意見の概要と市の考え方
        </LinkButton>
      }
    >
      {open.unsplit.length > 0 && (
        <Notice kind="warn">
          {`項目に分けていない意見が${open.unsplit.length}通あります（受付${open.unsplit
            .slice(0, 10)
            .map((n) => `${n}番`)
            .join('、')}）。`}
        </Notice>
      )}
      <Waiting here={here} params={params} items={waiting} />
      <Section title="答えた意見" note={`${answered.items.length - waiting.length}件`}>
        <Table
          caption="答えた意見"
          rows={groupsOf(answered)}
          rowKey={({ answer }) => answer.id}
          empty={<p class="mut">答えた意見はまだありません。</p>}
          columns={[
            {
              key: 'items',
              label: '意見',
              cell: ({ answer, items }) => (
                <a href={at.answer({ planId: params.planId, answerId: answer.id })}>
                  {items.map(({ number, summary }) => (
                    <div>{`${number}番　${summary}`}</div>
                  ))}
                </a>
              ),
            },
            { key: 'class', label: '区分', cell: ({ answer }) => <Tag>{answer.answerClass}</Tag> },
            { key: 'text', label: '市の考え方', cell: ({ answer }) => answer.answerText },
            {
              key: 'change',
              label: '修正した箇所',
              cell: ({ answer }) =>
                answer.changedNodeId === null
                  ? 'なし'
                  : `${answer.changedLabel ?? ''}　${answer.changeText}`,
            },
          ]}
          fold
        />
      </Section>
    </Page>
  )
}

function Waiting(props: {
  here: Here
  params: { planId: string; versionId: string }
  items: readonly Item[]
}) {
  const { here, params, items } = props
  return (
    <Section title="答えていない意見" note={`${items.length}件`}>
      <Table
        caption="答えていない意見"
        rows={items}
        rowKey={(item) => item.id}
        empty={
          <Empty
            title="答えていない意見はありません"
            why="項目に分けた意見には、すべて回答があります。"
            stage="decide"
          />
        }
        columns={[
          {
            key: 'number',
            label: '番号',
            cell: (item) => (
              <a href={commentPage({ planId: params.planId, commentId: item.commentId })}>
                {`${item.number}番`}
              </a>
            ),
          },
          { key: 'node', label: '該当箇所', cell: (item) => item.nodeLabel ?? '全体' },
          { key: 'summary', label: '意見の概要', cell: (item) => item.summary },
          {
            key: 'act',
            label: '回答',
            cell: (item) =>
              may.answerComments(here.person) && (
                <a href={withQuery(at.newAnswer(params), { item: item.id })}>回答を書く</a>
              ),
          },
        ]}
        fold
      />
    </Section>
  )
}

export async function AnswersPaperPage({ here, params }: Visit<typeof at.paper>) {
  const content = answersContent(await answeredOf(here, params.versionId))
  return (
    <PaperPage
      title={`意見の概要と市の考え方　${content.top.join('')}`}
      back={at.answering(params)}
      landscape
      acts={
        <>
          <LinkButton href={at.pdf(params)} size="sm" kind="sub">
            PDF
          </LinkButton>
          <LinkButton href={at.docx(params)} size="sm" kind="sub" download>
            Word
          </LinkButton>
        </>
      }
    >
      <RuledPaper content={content} footer={{ draft: true }} />
    </PaperPage>
  )
}
