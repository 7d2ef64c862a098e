import { daysBetween, type LocalDate } from '#packages/japan'
import { Day, Fact, Facts, Prose, SampleTag, Tag, type TagKind } from '#ui'
import { type ProposalState, stateOf } from '../rules.ts'
import type { Proposal } from '../tables.ts'

const kinds: Readonly<Record<ProposalState, TagKind>> = {
  受付: 'warn',
  担当決定: 'key',
  検討: 'key',
  回答: 'ok',
  実施中: 'key',
  実施済: 'ok',
  断念: 'line',
  取下げ: 'line',
}

export function ProposalTag({ proposal }: { proposal: Proposal }) {
  const state = stateOf(proposal)
  return (
    <>
      <Tag kind={kinds[state]}>{state}</Tag> {proposal.isSecret && <Tag kind="seal">秘密</Tag>}{' '}
      {proposal.isSample && <SampleTag />}
    </>
  )
}

/** When the answer is due, and how that stands today. Nothing once it was given or taken back. */
export function DueCell({ proposal, today }: { proposal: Proposal; today: LocalDate }) {
  if (proposal.answeredOn !== null || proposal.withdrawnOn !== null) return <>—</>
  const left = daysBetween(today, proposal.dueOn)
  return (
    <>
      <Day on={proposal.dueOn} form="short" />{' '}
      {left < 0 ? (
        <Tag kind="bad">{`${-left}日超過`}</Tag>
      ) : left <= 5 ? (
        <Tag kind="warn">{left === 0 ? '今日まで' : `あと${left}日`}</Tag>
      ) : (
        <span class="s14">{`あと${left}日`}</span>
      )}
    </>
  )
}

/** What was written, all of it and nothing of the contact. */
export function ProposalWords({ proposal }: { proposal: Proposal }) {
  return (
    <Facts>
      <Fact term="困っていること">
        <Prose text={proposal.problem} />
      </Fact>
      <Fact term="アイデア">
        <Prose text={proposal.idea} />
      </Fact>
      <Fact term="市にしてほしいこと">
        <Prose text={proposal.asked} />
      </Fact>
      {proposal.evidence !== '' && (
        <Fact term="もとになること">
          <Prose text={proposal.evidence} />
        </Fact>
      )}
      <Fact term="費用の見当">{proposal.costGuess === '' ? '不明' : proposal.costGuess}</Fact>
    </Facts>
  )
}

/** Who is told to have proposed it: the name where it may be, else the standing alone. */
export function publicProposer(proposal: Proposal): string {
  if (!proposal.showsName) return proposal.proposerKind
  return [proposal.organisation, proposal.proposerName].filter((part) => part !== '').join('　')
}
