import { broken, type Ruling } from '#platform'
import type { ChairWay } from '../bodies/rules.ts'

export type VoteBase = '出席委員' | '表決に加わった者'
export type VoteOutcome = '可決' | '否決' | '可否同数'
export type Counted = { readonly base: number; readonly outcome: VoteOutcome }

/**
 * Who votes, of those present and not excluded: with way B the chair does not (councils.md §4.3).
 */
export function votersOf(way: ChairWay, present: number, excluded: number): number {
  return Math.max(present - excluded - (way === 'B' ? 1 : 0), 0)
}

/**
 * 表決. More than half of the base passes; 可否同数 is `for = against = base′/2` and nothing else:
 * half with abstentions is not passed and the chair is not asked.
 * @param way whether the chair is among those counted (A) or not (B); the counts hold for either
 * @param base 出席委員: those who abstain count in the base; 表決に加わった者: they do not
 * @throws {RangeError} a count is negative or not whole
 * @example vote('B', 4, 3, 1) // base 8, 否決
 */
export function vote(
  _way: ChairWay,
  votesFor: number,
  against: number,
  abstained: number,
  of: VoteBase = '出席委員',
): Counted {
  const counts = [votesFor, against, abstained]
  if (counts.some((count) => !Number.isInteger(count) || count < 0))
    throw new RangeError(`not counts of votes: ${counts.join(', ')}`)
  const base = votesFor + against + (of === '出席委員' ? abstained : 0)
  if (2 * votesFor > base) return { base, outcome: '可決' }
  const isTie = base > 0 && 2 * votesFor === base && votesFor === against
  return { base, outcome: isTie ? '可否同数' : '否決' }
}

/** A or B is chosen with the chair before anything is voted; 「異議なし」 stays possible. */
export function theChairsVoteIsSettled(way: ChairWay | null): Ruling {
  return way !== null || broken('議長の表決の扱い（A・B）を先に決めてください。', 'votesFor')
}

export function everyVoteIsCounted(sum: number, voters: number): Ruling {
  return (
    sum === voters ||
    broken(
      `賛成・反対・棄権の合計（${sum}）が、表決に加わる委員の数（${voters}）と合いません。`,
      'votesFor',
    )
  )
}

/** 「この議題では利害関係により加われません（所属団体が対象）。」 */
export function theMemberMayTakePart(ground: string | null): Ruling {
  return ground === null || broken(`この議題では利害関係により加われません（${ground}が対象）。`)
}

export function itVotes(hasVotes: boolean): Ruling {
  return (
    hasVotes || broken('この会議の規則に表決の定めがありません。「異議なし」で記録してください。')
  )
}

/** 懇談会 for want of a quorum: for reference, nothing is decided. */
export function itIsMoreThanTalk(isTalkOnly: boolean): Ruling {
  return (
    !isTalkOnly ||
    broken('流会の後の懇談会では、決定できません。参考として発言を記録してください。')
  )
}

export function theTimeIsInTheMeeting(time: string, opened: string | null): Ruling {
  return (
    opened === null ||
    time >= opened ||
    broken(`時刻が、前の記録（${opened}）より前になっています。`, 'time')
  )
}

export function itIsATie(made: {
  readonly outcome: string
  readonly chairDecision: string
}): Ruling {
  return (
    (made.outcome === '可否同数' && made.chairDecision === '') ||
    broken('可否同数ではありません。議長に決定を求めることはできません。')
  )
}

export function itSitsInTheBody(bodyOfMember: string, bodyOfMeeting: string): Ruling {
  return bodyOfMember === bodyOfMeeting || broken('この会議の委員ではありません。', 'memberId')
}

/** What the minutes say of a vote: consensus in a word, counts with their base, a tie with the chair. */
export function voteText(vote: {
  readonly isConsensus: boolean
  readonly outcome: string
  readonly inOffice: number
  readonly present: number
  readonly excluded: number
  readonly temporary: number
  readonly base: number
  readonly votesFor: number | null
  readonly votesAgainst: number | null
  readonly abstained: number | null
  readonly chairDecision: string
  readonly chairName: string
  readonly chairTime: string | null
}): string {
  const temporary = vote.temporary > 0 ? `（うち臨時委員${vote.temporary}人）` : ''
  const there = `現員${vote.inOffice}人${temporary}、出席${vote.present}人${vote.excluded > 0 ? `、除斥${vote.excluded}人` : ''}`
  if (vote.isConsensus)
    return `${vote.outcome === '継続' ? '継続' : '異議なし（全会一致で了承）'}。${there}`
  const counts = `賛成${vote.votesFor}・反対${vote.votesAgainst}・棄権${vote.abstained}（分母${vote.base}）`
  const chair =
    vote.chairDecision === ''
      ? ''
      : `議長（${vote.chairName}）が${vote.chairTime}に${vote.chairDecision}と決定。`
  return `${counts}　${vote.outcome}。${chair}${there}`
}
