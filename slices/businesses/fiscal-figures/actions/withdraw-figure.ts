import { formatFiscalYear } from '#packages/japan'
import { action, broken, type Here, insist, insistFresh, Refused } from '#platform'
import { may } from '../../permissions.ts'
import { businessToWriteOn } from '../../tables.ts'
import { WithdrawForm } from '../forms.ts'
import { figureOf, keepRevision, withdrawAt, type YearFigure } from '../tables.ts'
import { hasOpenedFinances, notOpenedSentence } from './view-finances.ts'

/**
 * A year that this person has opened and may put right.
 * @throws {Refused} it is sealed for those above
 */
export async function openedFigure(
  here: Here,
  businessId: string,
  figureId: string,
): Promise<YearFigure> {
  await businessToWriteOn(here, businessId)
  const figure = await figureOf(here, businessId, figureId)
  if (figure.isSealed)
    throw new Refused('この年度は係長以上に限られています。直すときは、係長に依頼してください。')
  insist((await hasOpenedFinances(here, businessId)) || broken(notOpenedSentence))
  return figure
}

/** A year that was entered by mistake counts no longer; it stays among the withdrawn, and can return. */
export const withdrawFigure = action({
  verb: 'businesses.withdraw-figure',
  may: may.writeBusinesses,
  form: WithdrawForm,

  async run(here, { businessId, figureId, version, reason }) {
    const figure = await openedFigure(here, businessId, figureId)
    insistFresh(version, figure.version, {}, {})
    insist(!figure.isWithdrawn || broken('この記録は、もう取り消されています。'))
    const { fiscalYear, level } = figure
    await keepRevision(here, {
      businessId,
      about: figureId,
      kind: 'figure',
      fiscalYear,
      level,
      said: {},
      reason: `取り消した：${reason}`,
    })
    await withdrawAt(here, figureId, here.now)
    return {
      about: businessId,
      noted: { fiscalYear, reason },
      say: `${formatFiscalYear(fiscalYear)}の財務を取り消しました。下の「取り消した年度」から戻せます。`,
    }
  },
})
