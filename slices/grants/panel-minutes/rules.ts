import { broken, type Ruling } from '#platform'
import { type Quorum, quorum, type VoteOutcome, vote } from '#slices/councils'

export type PanelQuorumRule = '過半数' | '半数以上'
export type QuorumBase = '全委員' | '除斥を除く'

/**
 * The quorum of the panel: counted as for every body, from the members in office less those excluded from
 * the item, or from all of them where the seal says 全委員.
 */
export function panelQuorum(
  rule: PanelQuorumRule,
  base: QuorumBase,
  inOffice: number,
  present: number,
  excludedPresent: number,
): Quorum {
  if (base === '除斥を除く') return quorum(rule, inOffice, present, excludedPresent)
  // All of the panel count in the base, and only those who may take part are there.
  return quorum(rule, inOffice, present - excludedPresent, 0)
}

/** 「出席3人では定足数（4人）に足りません。」 */
export function thePanelHasItsQuorum(counted: Quorum): Ruling {
  return (
    counted.isMet ||
    broken(`出席${counted.present}人では定足数（${counted.needed}人）に足りません。`, 'present')
  )
}

/**
 * A motion of the panel. The chair votes with the others (A) and decides a tie; scores are never voted on.
 * @returns whether it is carried; null where the tie waits for the chair
 */
export function carried(
  counts: { readonly votesFor: number; readonly against: number; readonly abstained: number },
  chairDecision: '可決' | '否決' | null,
): boolean | null {
  const outcome: VoteOutcome = vote('A', counts.votesFor, counts.against, counts.abstained).outcome
  if (outcome !== '可否同数') return outcome === '可決'
  return chairDecision === null ? null : chairDecision === '可決'
}

/** 不適格 is upheld by more than half of those present and not excluded; a tie upholds nothing. */
export function vetoIsUpheld(votesFor: number, against: number, abstained: number): boolean {
  return vote('A', votesFor, against, abstained).outcome === '可決'
}

export function allVotesAreOfThosePresent(sum: number, present: number): Ruling {
  return (
    sum === present ||
    broken(
      `賛成・反対・棄権の合計（${sum}）が、表決に加わる委員の数（${present}）と合いません。`,
      'votesFor',
    )
  )
}

export function everyVetoIsVoted(open: number): Ruling {
  return open === 0 || broken(`不適格の申出${open}件について、議決が記録されていません。`)
}
