import type { FileAnswer, Here, Visit } from '#platform'
import { idInPid } from '#platform'
import { paperPdf } from '#platform/typesetting'
import {
  AreaField,
  Card,
  Columns,
  Confirm,
  Day,
  Fact,
  Facts,
  Form,
  LinkButton,
  Notice,
  Page,
  Prose,
  Section,
  Stack,
} from '#ui'
import { AnswerBody } from '../../answers/pages/answer-parts.tsx'
import { Reflections, reflectionsShown } from '../../answers/pages/reflections.tsx'
import { Refused } from '../../answers/pages/refused.tsx'
import { promises } from '../../answers/rules.ts'
import { lastApproved, stepsOf } from '../../answers/tables.ts'
import { isPausedOn } from '../../proposal-clocks/rules.ts'
import { receiptPaper } from '../../proposal-papers/rules.ts'
import { cityNameOf } from '../../proposal-papers/tables.ts'
import { type Question, questionsOf } from '../../proposal-questions/tables.ts'
import * as at from '../addresses.ts'
import { dealingSentence, itIsNotAnswered, stateOf } from '../rules.ts'
import { type Proposal, proposalOfReceipt } from '../tables.ts'
import { ProposalTag, ProposalWords } from './proposal-parts.tsx'

/** For whoever holds its address: what was sent, how it stands, and the answer. */
export async function ReceiptPage({ here, params, filled }: Visit<typeof at.receipt>) {
  const proposal = await proposalOfReceipt(here, idInPid(params.receiptPid, here.city))
  const questions = await questionsOf(here, proposal.id)
  const step =
    proposal.answerId === null ? null : lastApproved(await stepsOf(here, proposal.answerId))
  const reflections =
    step && proposal.answerId !== null ? await reflectionsShown(here, [proposal.answerId]) : []
  const isOpen = itIsNotAnswered(proposal) === true
  const open = questions.find(({ repliedOn }) => repliedOn === null)
  return (
    <Page
      title={`提案の控え　${proposal.label}`}
      lede={proposal.title}
      back={at.town(at.part.of(here.city))}
      tags={<ProposalTag proposal={proposal} />}
      acts={
        <LinkButton href={at.receiptPdf(params)} kind="sub" size="sm">
          控えのPDF
        </LinkButton>
      }
    >
      <Refused
        filled={filled}
        forms={isOpen ? (open ? ['reply', 'withdraw'] : ['withdraw']) : []}
      />
      {open && isOpen && (
        <Notice kind="warn">
          市から問い合わせがあります。お返事の日まで（14日を限度に）、回答の期限が止まります。
        </Notice>
      )}
      <Columns shape="main">
        <Stack wide>
          {step && (
            <Section title="市の回答">
              <AnswerBody step={step} />
              {promises(step.answerClass) && <p class="s14">{dealingSentence}</p>}
              {proposal.outcome !== '' && (
                <>
                  <h3>その後</h3>
                  <Prose text={proposal.outcome} />
                </>
              )}
            </Section>
          )}
          <Reflections rows={reflections} />
          {questions.length > 0 && (
            <Section title="市からの問い合わせ">
              {questions.map((one) => (
                <QuestionPart question={one} />
              ))}
              {open && isOpen && (
                <Form to={at.reply(params)} name="reply" filled={filled} submit="返事を送る">
                  <AreaField name="reply" label="お返事" rows={4} required />
                </Form>
              )}
            </Section>
          )}
          <Section title="送った内容">
            <ProposalWords proposal={proposal} />
          </Section>
        </Stack>
        <Stack>
          <Card title="いまの状態">
            <StateFacts proposal={proposal} isPaused={isPausedOn(questions, here.today)} />
          </Card>
          {isOpen && (
            <Confirm
              open="提案を取り下げる"
              title="この提案を取り下げますか"
              to={at.withdrawal(params)}
              name="withdraw"
              filled={filled}
              submit="取り下げる"
              danger
            >
              <p>
                取り下げると回答はしません。もう一度お考えになったときは、新しい提案を送ってください。
              </p>
              <AreaField name="reason" label="取り下げる理由" rows={2} />
            </Confirm>
          )}
        </Stack>
      </Columns>
    </Page>
  )
}

function QuestionPart({ question }: { question: Question }) {
  return (
    <Facts>
      <Fact term={<Day on={question.askedOn} />}>
        <Prose text={question.question} />
      </Fact>
      {question.repliedOn && (
        <Fact term={<Day on={question.repliedOn} />}>
          <Prose text={question.reply} />
        </Fact>
      )}
    </Facts>
  )
}

function StateFacts({ proposal, isPaused }: { proposal: Proposal; isPaused: boolean }) {
  return (
    <Facts>
      <Fact term="受付番号">{proposal.label}</Fact>
      <Fact term="受け付けた日">
        <Day on={proposal.receivedOn} />
      </Fact>
      <Fact term="状態">{stateOf(proposal)}</Fact>
      <Fact term="担当する課">{proposal.sectionName ?? '決めています'}</Fact>
      {proposal.answeredOn === null && proposal.withdrawnOn === null && (
        <Fact term="回答の期限">
          <Day on={proposal.dueOn} />
          {isPaused ? '（問い合わせの間は止まります）' : ''}
        </Fact>
      )}
      {proposal.extensionOn && (
        <Fact term="延長">
          {`${proposal.extensionDays}日（${proposal.extensionLabel}）：${proposal.extensionReason}`}
        </Fact>
      )}
      {proposal.answeredOn && (
        <Fact term="回答した日">
          <Day on={proposal.answeredOn} />
        </Fact>
      )}
    </Facts>
  )
}

export async function receiptFile({
  here,
  params,
}: Visit<typeof at.receiptPdf>): Promise<FileAnswer> {
  const proposal = await proposalOfReceipt(here, idInPid(params.receiptPid, here.city))
  return {
    type: 'application/pdf',
    name: `提案の控え_${proposal.label}.pdf`,
    body: await receiptPdf(here, proposal, params.receiptPid),
    inline: true,
  }
}

async function receiptPdf(here: Here, proposal: Proposal, receiptPid: string) {
  const content = receiptPaper(proposal, stateOf(proposal), await cityNameOf(here))
  const checkAddress = at.receipt({ receiptPid })
  return paperPdf(
    content,
    { draft: false, line: proposal.label, checkAddress, qr: [] },
    proposal.receivedAt,
  )
}
