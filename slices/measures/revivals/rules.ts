import { z } from 'zod'
import {
  addBusinessDays,
  type CalendarOverrides,
  formatWareki,
  formatYen,
  type LocalDate,
} from '#packages/japan'
import { broken, type Ruling } from '#platform'
import { setting } from '#platform/settings'
import { type Stage, stageLabels } from '../rounds/rules.ts'

export const revivalDays = setting(
  'measures.revival-days',
  z.coerce.number().int().min(1).max(30),
  3,
  {
    label: '復活要求を出せる日数（内示の翌日から数えて）',
    source: '運用上の初期値（編成方針で定める）',
    toBeChecked: true,
    unit: '開庁日',
  },
)

/** The last day on which a 内示 can be answered: the day of the 内示 itself is not counted. */
export function lastDayOfRevival(
  releasedOn: LocalDate,
  days: number,
  calendar: CalendarOverrides,
): LocalDate {
  return addBusinessDays(releasedOn, days, calendar)
}

export function itIsNotTooLateToRevive(today: LocalDate, lastOn: LocalDate, days: number): Ruling {
  return (
    today <= lastOn ||
    broken(
      `復活要求は、内示から${days}開庁日以内です（期限は${formatWareki(lastOn)}でした）。次の補正で要求してください。`,
    )
  )
}

/** Only the stage that was released last can be answered, and the answer to an answer is final. */
export function theReleaseIsTheLast(stage: Stage, last: Stage | null): Ruling {
  if (last === null) return broken('内示がまだありません。内示の後に復活要求を出せます。')
  if (last === 'revival') return broken('復活査定が内示されました。この予算での要求は終わりです。')
  return (
    stage === last ||
    broken(`${stageLabels[last]}が内示されました。その額を見て、書き直してください。`, 'stage')
  )
}

export function itIsRevivedOnce(isAsked: boolean): Ruling {
  return (
    !isAsked || broken('この内示への復活要求は、もう出しています。財政課の査定を待ってください。')
  )
}

/** What was known at the request was weighed then; a revival needs what was not. */
export function theFactIsNew(learntOn: LocalDate, requestedOn: LocalDate | null): Ruling {
  return (
    (requestedOn !== null && learntOn >= requestedOn) ||
    broken('要求書を出した日より後に分かった事実を書いてください。', 'learntOn')
  )
}

export function theFactHasHappened(learntOn: LocalDate, today: LocalDate): Ruling {
  return learntOn <= today || broken('分かった日が、今日より後になっています。', 'learntOn')
}

type Line = {
  readonly requestedYen: number
  readonly assessedYen: number
  readonly askedYen: number
}

/** More than was assessed, and no line above what was requested. */
export function itAsksForWhatWasCut(lines: readonly Line[]): Ruling {
  const above = lines.findIndex((line) => line.askedYen > line.requestedYen)
  const over = lines[above]
  if (over) {
    return broken(
      `当初の要求（${formatYen(over.requestedYen, { unit: '千円' })}千円）を超える額は、復活要求できません。`,
      `lines.${above}.amountYen`,
    )
  }
  const sum = (key: keyof Line) => lines.reduce((total, line) => total + line[key], 0)
  return (
    sum('askedYen') > sum('assessedYen') ||
    broken('復活を求める額が、内示された額を上回っていません。', 'lines.0.amountYen')
  )
}

/** 復活査定 answers a 復活要求; without one there is nothing to assess a second time. */
export function itWasRevived(stage: Stage, isAsked: boolean): Ruling {
  return (
    stage !== 'revival' ||
    isAsked ||
    broken('復活要求が出ていないため、復活査定はできません。', 'stage')
  )
}

type Standing = {
  /** 復活要求 that no later assessment answers. */
  readonly unanswered: number
  /** Requests whose last assessment the section does not know yet. */
  readonly unreleased: number
  readonly lastOn: LocalDate | null
}

/** 確定 takes nobody's right to answer: the days have passed, everything is answered and told. */
export function theRoundCanBeSettled(standing: Standing, today: LocalDate): Ruling {
  if (standing.lastOn === null) return broken('内示がまだないため、確定できません。')
  if (standing.unanswered > 0) {
    return broken(`復活要求${standing.unanswered}件の査定が終わっていません。`)
  }
  if (standing.unreleased > 0) {
    return broken(`査定のうち${standing.unreleased}件が内示されていません。先に内示してください。`)
  }
  return (
    today > standing.lastOn ||
    broken(`復活要求の期限（${formatWareki(standing.lastOn)}）が過ぎてから確定してください。`)
  )
}

export function theRoundIsNotSettled(round: { readonly settledAt: string | null }): Ruling {
  return (
    round.settledAt === null ||
    broken('この予算案は確定しています。額を変えるときは、次の補正で行ってください。')
  )
}

/** A vote passes over nobody's 復活要求. */
export function noRevivalWaits(unanswered: number): Ruling {
  return (
    unanswered === 0 ||
    broken(`復活要求${unanswered}件の査定が終わっていません。先に査定してください。`, 'votedOn')
  )
}
