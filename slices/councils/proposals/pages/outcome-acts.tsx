import { actorOf } from '#platform'
import { AreaField, Card, Confirm, Form, RadioField, Section } from '#ui'
import { promises } from '../../answers/rules.ts'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import { anotherPersonChecks, outcomeSteps, stateOf } from '../rules.ts'
import type { ActsProps } from './proposal-acts.tsx'

/** What became of what was accepted, and what the proposer would gain by a purchase. */
export function After({ here, proposal, filled }: Omit<ActsProps, 'questions'>) {
  const params = { proposalId: proposal.id }
  const isPromised = proposal.answerClass !== null && promises(proposal.answerClass)
  if (proposal.answeredOn === null || !isPromised) return null
  const state = stateOf(proposal)
  const ended = state === '実施済' || state === '断念'
  return (
    <>
      {!ended && (
        <Section title="実施の状況を記録する">
          <Form to={at.outcome(params)} name="outcome" filled={filled} submit="記録する">
            <RadioField
              name="step"
              label="状況"
              required
              options={outcomeSteps.filter((step) => step !== state)}
            />
            <AreaField name="note" label="したこと・断念の理由" rows={3} required />
          </Form>
        </Section>
      )}
      <Card title="調達につながるとき">
        {proposal.dealing !== '' && <p>有利な点：{proposal.dealing}</p>}
        {proposal.specifiedOn !== null ? (
          <p>仕様は{proposal.specifiedName}が確かめました。</p>
        ) : (
          <Confirm
            open="提案した方の有利な点を記録する"
            title="提案した方の有利な点"
            to={at.dealing(params)}
            name="dealing"
            filled={filled}
            submit="記録する"
          >
            <AreaField
              name="note"
              label="有利になる点"
              rows={3}
              required
              value={proposal.dealing}
            />
          </Confirm>
        )}
        {proposal.specifiedOn === null &&
          may.checkSpecifications(here.person) &&
          anotherPersonChecks(proposal, actorOf(here.person)) === true && (
            <Form
              to={at.specification(params)}
              name="specification"
              filled={filled}
              inline
              submit="仕様を確かめた"
            />
          )}
      </Card>
    </>
  )
}
