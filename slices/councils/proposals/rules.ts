import {
  addBusinessDays,
  type CalendarOverrides,
  formatDate,
  type LocalDate,
} from '#packages/japan'
import { broken, type Ruling } from '#platform'
import type { AnswerClass } from '../answers/rules.ts'
import { promises } from '../answers/rules.ts'

export const proposerKinds = [
  'アドバイザー・専門家',
  '会議の委員',
  '事業者',
  '団体・組合',
  '金融機関',
  '大学・学校',
  '市の他の課',
  '市民',
  'その他',
] as const

export const proposalStates = [
  '受付',
  '担当決定',
  '検討',
  '回答',
  '実施中',
  '実施済',
  '断念',
  '取下げ',
] as const
export type ProposalState = (typeof proposalStates)[number]

type Dates = {
  readonly assignedOn: LocalDate | null
  readonly consideredOn: LocalDate | null
  readonly answeredOn: LocalDate | null
  readonly begunOn: LocalDate | null
  readonly doneOn: LocalDate | null
  readonly givenUpOn: LocalDate | null
  readonly withdrawnOn: LocalDate | null
}

/** The state of a proposal is the last of its dates. */
export function stateOf(proposal: Dates): ProposalState {
  if (proposal.withdrawnOn) return '取下げ'
  if (proposal.givenUpOn) return '断念'
  if (proposal.doneOn) return '実施済'
  if (proposal.begunOn) return '実施中'
  if (proposal.answeredOn) return '回答'
  if (proposal.consideredOn) return '検討'
  return proposal.assignedOn ? '担当決定' : '受付'
}

/** 「提案第R8-0001号」 */
export function proposalLabel(fiscalYear: number, number: number): string {
  return `提案第R${fiscalYear - 2018}-${String(number).padStart(4, '0')}号`
}

/** Who is in charge is settled within three days on which the hall is open. */
export function assignmentDue(receivedOn: LocalDate, calendar: CalendarOverrides = {}): LocalDate {
  return addBusinessDays(receivedOn, 3, calendar)
}

export function itIsNotAnswered(proposal: Dates): Ruling {
  const state = stateOf(proposal)
  if (state === '取下げ') return broken('この提案は、提案した方が取り下げています。')
  return (
    proposal.answeredOn === null ||
    broken(`この提案には、${formatDate(proposal.answeredOn)}に回答しています。`)
  )
}

export function somebodyIsInCharge(proposal: Dates): Ruling {
  return proposal.assignedOn !== null || broken('先に担当する課と担当者を決めてください。')
}

export function itIsNotConsideredYet(proposal: Dates): Ruling {
  return proposal.consideredOn === null || broken('検討は、すでに始まっています。')
}

export const outcomeSteps = ['実施中', '実施済', '断念'] as const
export type OutcomeStep = (typeof outcomeSteps)[number]

/** Only what was promised is done or given up, and each step once. */
export function theStepFollows(
  proposal: Dates,
  answerClass: AnswerClass | null,
  step: OutcomeStep,
): Ruling {
  if (answerClass === null || !promises(answerClass))
    return broken('実施の状況を記録するのは、採用・一部採用と回答した提案です。')
  const state = stateOf(proposal)
  if (state === '実施済' || state === '断念') return broken(`この提案は、すでに「${state}」です。`)
  return step !== state || broken(`この提案は、すでに「${state}」です。`)
}

export function anotherPersonChecks(
  proposal: { readonly dealingBy: string },
  actor: string,
): Ruling {
  if (proposal.dealingBy === '') return broken('先に、提案した方の有利な点を記録してください。')
  return (
    proposal.dealingBy !== actor ||
    broken('仕様は、有利な点を記録した人とは別の職員が確かめてください。')
  )
}

/** At most so many undecided from one address and in one day: whoever asks more is asked to telephone. */
export const mostFromOneMail = 5
export const mostInADay = 60

export function notTooMany(before: { readonly sameMail: number; readonly inADay: number }): Ruling {
  if (before.sameMail >= mostFromOneMail)
    return broken(
      'この連絡先からの提案が、回答を待っています。続きは電話で市の担当課にお知らせください。',
      'mail',
    )
  return (
    before.inADay < mostInADay ||
    broken('今日は提案が多く、受け付けられません。明日もう一度お試しください。')
  )
}

/** Said wherever an idea is accepted: a proposal buys nothing. */
export const dealingSentence =
  '提案は、入札への参加や契約の約束ではありません。調達につながる場合は、提案した方に有利になる点を記録し、仕様は別の職員が確かめます。'

/** Said before anything is received. */
export const secrecySentence =
  '秘密と記したアイデアは、担当する課だけが見ます。ただし、市が受け取った文書は情報公開条例による請求の対象になり、法人の正当な利益を害するおそれがあると認められる部分のほかは、開示される場合があります。特許などの出願を考えている方は、出願の後に送ってください。'
