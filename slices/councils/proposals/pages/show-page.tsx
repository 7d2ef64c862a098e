import type { Visit } from '#platform'
import { calendarOf } from '#platform/opening-days'
import { ThreadOf, threadOf } from '#slices/evidence'
import {
  Card,
  Columns,
  Day,
  Fact,
  Facts,
  Instant,
  LinkButton,
  Notice,
  Page,
  Prose,
  Section,
  Stack,
} from '#ui'
import { answer as answerPage } from '../../answers/addresses.ts'
import { AnswerBody } from '../../answers/pages/answer-parts.tsx'
import { Refused } from '../../answers/pages/refused.tsx'
import { promises } from '../../answers/rules.ts'
import { draftIn, lastApproved, stepsOf } from '../../answers/tables.ts'
import { may } from '../../permissions.ts'
import { isPausedOn } from '../../proposal-clocks/rules.ts'
import { colleaguesIn, type Move, movesOf, sectionsOf } from '../../proposal-moves/tables.ts'
import { proposalRef } from '../../proposal-publications/tables.ts'
import { type Question, questionsOf } from '../../proposal-questions/tables.ts'
import * as at from '../addresses.ts'
import { assignmentDue, dealingSentence, itIsNotAnswered, stateOf } from '../rules.ts'
import { type Proposal, proposalSeenBy } from '../tables.ts'
import { formsShown, ProposalActs } from './proposal-acts.tsx'
import { DueCell, ProposalTag, ProposalWords } from './proposal-parts.tsx'

/** One proposal for those who answer it: its clock, its answer, and what comes next. */
export async function ShowPage({ here, params, query, filled }: Visit<typeof at.proposal>) {
  const proposal = await proposalSeenBy(here, params.proposalId)
  const questions = await questionsOf(here, proposal.id)
  const moves = await movesOf(here, proposal.id)
  const steps = proposal.answerId === null ? [] : await stepsOf(here, proposal.answerId)
  const step = lastApproved(steps)
  const sections = await sectionsOf(here)
  const chosen = sections.find(({ id }) => id === query.section)?.id
  const sectionId = chosen ?? proposal.sectionId ?? here.person.section?.id ?? null
  const colleagues = sectionId === null ? [] : await colleaguesIn(here, sectionId)
  const thread = await threadOf(here, proposalRef(proposal.id))
  const acts = { here, proposal, questions, sections, sectionId, colleagues, filled }
  return (
    <Page
      title={proposal.title}
      lede={`${proposal.label}　${proposal.proposerKind}${proposal.organisation ? `　${proposal.organisation}` : ''}`}
      back={at.proposals()}
      tags={<ProposalTag proposal={proposal} />}
      acts={
        proposal.answerId !== null && (
          <LinkButton href={answerPage({ answerId: proposal.answerId })}>
            {step ? '回答を見る' : draftIn(steps) ? '回答案を見る' : '回答案を書く'}
          </LinkButton>
        )
      }
    >
      <Refused filled={filled} forms={formsShown(acts)} />
      <ThreadOf thread={thread} />
      <Columns shape="main">
        <Stack wide>
          {step && (
            <Section title="市の回答">
              <AnswerBody step={step} />
              {promises(step.answerClass) && <Notice kind="info">{dealingSentence}</Notice>}
            </Section>
          )}
          <Section title="提案の内容">
            <ProposalWords proposal={proposal} />
          </Section>
          {questions.length > 0 && <Questions questions={questions} />}
          {proposal.outcome !== '' && (
            <Section title="実施の状況">
              <Prose text={proposal.outcome} />
            </Section>
          )}
          {may.handleProposals(here.person) || may.assignProposals(here.person) ? (
            <ProposalActs {...acts} />
          ) : null}
        </Stack>
        <Stack>
          <Clock
            proposal={proposal}
            today={here.today}
            isPaused={isPausedOn(questions, here.today)}
            assignBy={assignmentDue(proposal.receivedOn, await calendarOf(here))}
          />
          <Card title="提案した方">
            <Facts>
              <Fact term="名前">{proposal.proposerName}</Fact>
              <Fact term="メール">{proposal.mail}</Fact>
              <Fact term="電話">{proposal.phone}</Fact>
              <Fact term="公開">
                {proposal.isSecret
                  ? '秘密（担当する課だけ）'
                  : proposal.mayPublish
                    ? `してよい（名前は${proposal.showsName ? '出す' : '出さない'}）`
                    : 'しない'}
              </Fact>
            </Facts>
          </Card>
          {moves.length > 0 && <Moves moves={moves} />}
          {sections.length > 0 && proposal.extensionOn !== null && (
            <Card title="期限の延長">
              <Facts>
                <Fact term="通知">{proposal.extensionLabel}</Fact>
                <Fact term="日付">
                  <Day on={proposal.extensionOn} />
                </Fact>
                <Fact term="理由">{proposal.extensionReason}</Fact>
              </Facts>
              <a href={at.extensionLetter(params)}>回答期限延長通知書</a>
            </Card>
          )}
        </Stack>
      </Columns>
    </Page>
  )
}

function Clock(props: {
  proposal: Proposal
  today: Parameters<typeof isPausedOn>[1]
  isPaused: boolean
  assignBy: Proposal['dueOn']
}) {
  const { proposal } = props
  const isOpen = itIsNotAnswered(proposal) === true
  return (
    <Card title="30日の期限" kind={isOpen && proposal.dueOn < props.today ? 'alarm' : undefined}>
      <Facts>
        <Fact term="受け付けた時">
          <Instant at={proposal.receivedAt} />
        </Fact>
        {proposal.assignedOn === null && isOpen && (
          <Fact term="担当を決める期限">
            <Day on={props.assignBy} />
          </Fact>
        )}
        {isOpen && (
          <Fact term="回答の期限">
            <DueCell proposal={proposal} today={props.today} />
          </Fact>
        )}
        <Fact term="いま">
          {isOpen && props.isPaused ? '問い合わせ中（期限は止まっています）' : stateOf(proposal)}
        </Fact>
        <Fact term="担当">
          {proposal.sectionName === null
            ? '決まっていません'
            : `${proposal.sectionName}　${proposal.ownerName ?? '担当者未定'}`}
        </Fact>
        {proposal.answeredOn && (
          <Fact term="回答した日">
            <Day on={proposal.answeredOn} />
            {proposal.answeredOn > proposal.dueOn ? '（期限の後）' : ''}
          </Fact>
        )}
        {proposal.withdrawnOn && (
          <Fact term="取り下げ">
            <Day on={proposal.withdrawnOn} />
            {proposal.withdrawnReason}
          </Fact>
        )}
      </Facts>
    </Card>
  )
}

function Questions({ questions }: { questions: readonly Question[] }) {
  return (
    <Section title="提案した方への問い合わせ">
      {questions.map((one) => (
        <Facts>
          <Fact term="問い合わせ">
            <Prose text={one.question} />
            <Day on={one.askedOn} form="short" />　{one.askedName}
          </Fact>
          <Fact term="返事">
            {one.repliedOn ? (
              <>
                <Prose text={one.reply} />
                <Day on={one.repliedOn} form="short" />
              </>
            ) : (
              'まだありません'
            )}
          </Fact>
        </Facts>
      ))}
    </Section>
  )
}

function Moves({ moves }: { moves: readonly Move[] }) {
  return (
    <Card title="移した記録・重ねての受付">
      {moves.map((move) => (
        <p class="s14">
          <Instant at={move.at} form="short" />
          {move.kind === 'repeat'
            ? '　同じ内容がもう一度届きました。'
            : `　${move.fromName ?? '未定'}から${move.toName ?? ''}へ（${move.byName}）：${move.reason}`}
        </p>
      ))}
    </Card>
  )
}
