import { action, insist, insistFresh } from '#platform'
import { may } from '../../permissions.ts'
import { isOriginal, submissionReminder, theRoundIsOpen } from '../../rounds/rules.ts'
import { roundSeenBy } from '../../rounds/tables.ts'
import { CalendarForm } from '../forms.ts'
import { steps, theStepsAreInOrder, theSubmissionIsInTime } from '../rules.ts'
import { cityIsDesignated, doneSteps, keepCalendar, plannedSteps } from '../tables.ts'

/** 日程を決める: the days of a round; the day of the law is a limit and not a field. */
export const planRound = action({
  verb: 'measures.plan-round',
  may: may.openRounds,
  form: CalendarForm,

  async run(here, { roundId, version, steps: planned }) {
    const round = await roundSeenBy(here, roundId)
    const legalOn = isOriginal(round.kind)
      ? submissionReminder(round.fiscalYear, await cityIsDesignated(here))
      : null
    insist(
      theRoundIsOpen(round),
      theSubmissionIsInTime(planned.submission ?? null, legalOn),
      theStepsAreInOrder(planned),
    )
    const before = await plannedSteps(here, roundId)
    insistFresh(
      version,
      (await doneSteps(here, roundId)).version,
      Object.fromEntries(steps.map(({ name }) => [`steps.${name}`, before.get(name) ?? ''])),
      Object.fromEntries(steps.map(({ name, label }) => [`steps.${name}`, label])),
    )
    await keepCalendar(here, roundId, planned)
    return { about: roundId, noted: { after: planned }, say: '日程を保存しました。' }
  },
})
