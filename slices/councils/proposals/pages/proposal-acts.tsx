import type { Here, Visit } from '#platform'
import { AreaField, Confirm, DateField, Form, NumberField, Section, SelectField, Stack } from '#ui'
import { promises } from '../../answers/rules.ts'
import { may } from '../../permissions.ts'
import type { Question } from '../../proposal-questions/tables.ts'
import * as at from '../addresses.ts'
import { itIsNotAnswered } from '../rules.ts'
import type { Proposal } from '../tables.ts'
import { After } from './outcome-acts.tsx'

type Named = { readonly id: string; readonly name: string }
export type ActsProps = {
  here: Here
  proposal: Proposal
  questions: readonly Question[]
  sections: readonly Named[]
  sectionId: string | null
  colleagues: readonly (Named & { readonly title: string })[]
  filled: Visit['filled']
}

/** The forms that stand on the page of a proposal, for what another one may have been refused. */
export function formsShown({ here, proposal, questions }: ActsProps): string[] {
  const isOpen = itIsNotAnswered(proposal) === true
  const isAssigned = proposal.assignedOn !== null
  const handles = may.handleProposals(here.person)
  const assigns = may.assignProposals(here.person)
  const isPromised = proposal.answerClass !== null && promises(proposal.answerClass)
  const isDone = proposal.doneOn !== null || proposal.givenUpOn !== null
  const shown: readonly (readonly [boolean, string])[] = [
    [isOpen && assigns, 'assign'],
    [isOpen && isAssigned && handles && proposal.consideredOn === null, 'consider'],
    [isOpen && isAssigned && handles && questions.length === 0, 'ask'],
    [isOpen && handles && questions.some(({ repliedOn }) => repliedOn === null), 'record-reply'],
    [
      isOpen && isAssigned && may.extendProposals(here.person) && proposal.extensionDays === null,
      'extend',
    ],
    [isOpen && isAssigned && assigns, 'transfer'],
    [handles && isPromised && !isDone, 'outcome'],
    [handles && isPromised && proposal.specifiedOn === null, 'dealing'],
  ]
  return shown.filter(([is]) => is).map(([, name]) => name)
}

/** What this person may do with a proposal as it now stands. */
export function ProposalActs(props: ActsProps) {
  const { here, proposal } = props
  const isOpen = itIsNotAnswered(proposal) === true
  const assigns = may.assignProposals(here.person)
  const handles = may.handleProposals(here.person)
  return (
    <>
      {isOpen && assigns && <Assigning {...props} />}
      {isOpen && proposal.assignedOn !== null && handles && <Handling {...props} />}
      {isOpen && proposal.assignedOn !== null && <Timing {...props} />}
      {handles && <After {...props} />}
    </>
  )
}

function Assigning({ proposal, sections, sectionId, colleagues, filled }: ActsProps) {
  const params = { proposalId: proposal.id }
  return (
    <Section title={proposal.ownerId === null ? '担当を決める' : '担当を替える'}>
      <Stack wide>
        <Form to={at.proposal(params)} method="get" inline submit="この課の職員を出す">
          <SelectField
            name="section"
            label="課"
            value={sectionId}
            options={sections.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form>
        {colleagues.length === 0 ? (
          <p>この課には、担当になれる職員の登録がありません。別の課を選んでください。</p>
        ) : (
          <Form to={at.assignment(params)} name="assign" filled={filled} submit="担当に決める">
            <SelectField
              name="ownerId"
              label="担当者"
              required
              value={proposal.ownerId}
              options={colleagues.map(({ id, name, title }) => ({
                value: id,
                label: `${name}　${title}`,
              }))}
            />
          </Form>
        )}
      </Stack>
    </Section>
  )
}

function Handling({ here, proposal, questions, filled }: ActsProps) {
  const params = { proposalId: proposal.id }
  const open = questions.find(({ repliedOn }) => repliedOn === null)
  return (
    <Section title="検討する">
      <Stack wide>
        {proposal.consideredOn === null && (
          <Form
            to={at.consideration(params)}
            name="consider"
            filled={filled}
            inline
            submit="検討を始める"
          />
        )}
        {questions.length === 0 && (
          <Confirm
            open="提案した方に問い合わせる"
            title="問い合わせる"
            to={at.question(params)}
            name="ask"
            filled={filled}
            submit="問い合わせを出す"
          >
            <p>
              出した日から返事の日まで、14日を限度に回答の期限が止まります。問い合わせは1回だけです。
            </p>
            <AreaField name="question" label="確かめたいこと" rows={3} required />
          </Confirm>
        )}
        {open && (
          <Confirm
            open="電話や手紙の返事を記録する"
            title="返事を記録する"
            to={at.recordedReply(params)}
            name="record-reply"
            filled={filled}
            submit="返事を記録する"
          >
            <DateField name="repliedOn" label="返事のあった日" required value={here.today} />
            <AreaField name="reply" label="返事の内容" rows={3} required />
          </Confirm>
        )}
      </Stack>
    </Section>
  )
}

function Timing({ here, proposal, sections, filled }: ActsProps) {
  const params = { proposalId: proposal.id }
  return (
    <div class="flex">
      {may.extendProposals(here.person) && proposal.extensionDays === null && (
        <Confirm
          open="期限を延長する"
          title="回答の期限を延長する"
          to={at.extension(params)}
          name="extend"
          filled={filled}
          submit="延長して通知を作る"
        >
          <p>延長は1回、30日までです。いまの期限までの日付の通知を送ります。</p>
          <NumberField name="days" label="延長する日数" unit="日" required />
          <DateField name="letterOn" label="通知の日付" required value={here.today} />
          <AreaField name="reason" label="延長する理由" rows={2} required />
        </Confirm>
      )}
      {may.assignProposals(here.person) && (
        <Confirm
          open="ほかの課に移す"
          title="ほかの課に移す"
          to={at.transfer(params)}
          name="transfer"
          filled={filled}
          submit="この課に移す"
        >
          <p>
            {proposal.isSecret
              ? '秘密の提案です。移すと、この課からは見えなくなります。期限は変わりません。'
              : '移しても、回答の期限は変わりません。'}
          </p>
          <SelectField
            name="sectionId"
            label="移す先の課"
            required
            options={sections
              .filter(({ id }) => id !== proposal.sectionId)
              .map(({ id, name }) => ({ value: id, label: name }))}
          />
          <AreaField name="reason" label="移す理由" rows={2} required />
        </Confirm>
      )}
    </div>
  )
}
