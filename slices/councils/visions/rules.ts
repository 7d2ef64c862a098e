import { addDays, addMonths, formatFiscalYear, type LocalDate, toFiscalYear } from '#packages/japan'
import { broken, type Ruling } from '#platform'

export const leaderKinds = ['事業者', '団体', '個人', '市の職員（職務として）'] as const

export const visionStates = ['下書き', '提出', '公開', '受け止め', '連携', '終了'] as const
export type VisionState = (typeof visionStates)[number]

type Dates = {
  readonly submittedOn: LocalDate | null
  readonly publishedOn: LocalDate | null
  readonly answeredOn: LocalDate | null
  readonly linkedOn: LocalDate | null
  readonly endedOn: LocalDate | null
}

/** The state of a vision is the last of its dates. */
export function stateOf(vision: Dates): VisionState {
  if (vision.endedOn) return '終了'
  if (vision.linkedOn) return '連携'
  if (vision.answeredOn) return '受け止め'
  if (vision.publishedOn) return '公開'
  return vision.submittedOn ? '提出' : '下書き'
}

/** Three fiscal years at least: what is nearer is a plan of work and no vision. */
export function theHorizonIsFarEnough(horizonYear: number, fiscalYear: number): Ruling {
  return (
    horizonYear >= fiscalYear + 3 ||
    broken(
      `目指す年度は、${formatFiscalYear(toFiscalYear(fiscalYear + 3))}より先で入れてください。`,
      'horizonYear',
    )
  )
}

export function itHasNotEnded(vision: Dates): Ruling {
  return vision.endedOn === null || broken('このビジョンは、すでに終わっています。')
}

export function itIsSubmitted(text: {
  readonly submittedOn: LocalDate | null
  readonly publishedOn: LocalDate | null
}): Ruling {
  return (
    (text.submittedOn !== null && text.publishedOn === null) ||
    broken('公開を待っている提出はありません。')
  )
}

export function itIsWithItsLeader(text: {
  readonly submittedOn: LocalDate | null
  readonly publishedOn: LocalDate | null
}): Ruling {
  return (
    text.submittedOn === null ||
    text.publishedOn !== null ||
    broken('提出した文は、市の確かめが終わるまで直せません。')
  )
}

/** Said wherever a vision is read. */
export const notEndorsed =
  '公開は、市がこの内容を推薦したり、支援を約束したりするものではありません。文は提案した方が書いたままで、市は直しません。'
export const notEndorsedEn =
  'Publication is not an endorsement or a promise of support by the city. The text is the leader’s own and is not edited by the city.'

/** Named backers, and how many others wish no name: 「ほか1者」. */
export function backersShown(
  backers: readonly { readonly name: string; readonly isNamed: boolean }[],
): { readonly names: readonly string[]; readonly others: string } {
  const names = backers.filter(({ isNamed }) => isNamed).map(({ name }) => name)
  const unnamed = backers.length - names.length
  return { names, others: unnamed === 0 ? '' : `ほか${unnamed}者` }
}

export type Silence = 'none' | 'ask' | 'end'

/** A leader who gives no sign for 24 months is asked a month before; only then may it end. */
export function silenceOn(
  lastSignOn: LocalDate,
  askedOn: LocalDate | null,
  today: LocalDate,
): Silence {
  if (askedOn === null || askedOn < lastSignOn)
    return addMonths(lastSignOn, 23) <= today ? 'ask' : 'none'
  const isOver = addMonths(lastSignOn, 24) <= today && addDays(askedOn, 30) <= today
  return isOver ? 'end' : 'none'
}
