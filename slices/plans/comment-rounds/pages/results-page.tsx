import { type FileAnswer, type Here, Missing, type Visit } from '#platform'
import { paperPdf } from '#platform/typesetting'
import { Fact, Facts, LinkButton, Page, Period, Section, Table } from '#ui'
import {
  type Answered,
  answersContent,
  groupsOf,
} from '../../comment-answers/pages/answers-content.tsx'
import { answersOf } from '../../comment-answers/tables.ts'
import { itemsOf } from '../../comments/tables.ts'
import * as at from '../addresses.ts'
import { countsText } from '../rules.ts'
import { roundByPid, roundsOf } from '../tables.ts'
import { AnsweredOn } from './public-page.tsx'

/** What was answered, once it has been published. @throws {Missing} not yet, or not of this town */
async function publishedAnswers(here: Here, roundPid: string): Promise<Answered> {
  const round = await roundByPid(here, roundPid)
  if (round.answeredOn === null) throw new Missing()
  return {
    planName: round.planName,
    versionNumber: round.versionNumber,
    rounds: await roundsOf(here, round.versionId),
    items: await itemsOf(here, round.versionId),
    answers: await answersOf(here, round.versionId),
  }
}

/** 意見の概要と市の考え方, for everybody: no name, no letter, only points and answers. */
export async function ResultsPage({ here, params }: Visit<typeof at.results>) {
  const answered = await publishedAnswers(here, params.roundPid)
  const groups = groupsOf(answered)
  return (
    <Page
      title="意見の概要と市の考え方"
      back={at.published(params)}
      lede={answered.planName}
      acts={
        <LinkButton href={at.resultsPdf(params)} kind="sub">
          PDF
        </LinkButton>
      }
    >
      {answered.rounds.map((round) => (
        <Facts>
          <Fact term="募集の期間">
            <Period from={round.publishedOn} to={round.closesOn} />
          </Fact>
          <Fact term="提出者数と件数">{countsText(round)}</Fact>
          <Fact term="受け付けた方法">{round.channels.join('・')}</Fact>
          {round.cancelReason !== '' && <Fact term="取りやめた理由">{round.cancelReason}</Fact>}
          <AnsweredOn round={round} />
        </Facts>
      ))}
      <Section title="意見と市の考え方" note="一通の意見を項目に分けて数えています">
        <Table
          rows={groups}
          rowKey={({ answer }) => answer.id}
          empty={<p>意見はありませんでした。</p>}
          columns={[
            {
              key: 'items',
              label: '意見の概要',
              cell: ({ items }) =>
                items.map(({ number, summary }) => <div>{`${number}番　${summary}`}</div>),
            },
            {
              key: 'node',
              label: '該当箇所',
              cell: ({ items }) =>
                [...new Set(items.map(({ nodeLabel }) => nodeLabel ?? '全体'))].join('、'),
            },
            { key: 'count', label: '件数', align: 'n', cell: ({ items }) => items.length },
            {
              key: 'answer',
              label: '市の考え方',
              cell: ({ answer }) => (
                <>
                  <b>{answer.answerClass}</b>
                  <br />
                  {answer.answerText}
                </>
              ),
            },
            {
              key: 'change',
              label: '修正',
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

export async function resultsPdf({
  here,
  params,
}: Visit<typeof at.resultsPdf>): Promise<FileAnswer> {
  const answered = await publishedAnswers(here, params.roundPid)
  const footer = { draft: false, line: '公表', checkAddress: at.results(params), qr: [] } as const
  const body = await paperPdf(answersContent(answered), footer, here.now)
  return { type: 'application/pdf', name: '意見の概要と市の考え方.pdf', body, inline: true }
}
