import { formatFiscalYear } from '#packages/japan'
import { action, broken, insist, insistFresh } from '#platform'
import { may } from '../../permissions.ts'
import { changedFields, theDayIsPast } from '../../rules.ts'
import { asTyped, FigureEditForm, fieldLabels } from '../forms.ts'
import { rulingsOnYear } from '../rules.ts'
import { keepRevision, rewriteFigure, yearStands } from '../tables.ts'
import { openedFigure } from './withdraw-figure.ts'

/** A year is put right by those who have opened it; what it said stays, with the reason. */
export const reviseFigure = action({
  verb: 'businesses.revise-figure',
  may: may.writeBusinesses,
  form: FigureEditForm,

  async run(here, { businessId, figureId, version, reason, ...typed }) {
    const saved = await openedFigure(here, businessId, figureId)
    const before = asTyped(saved)
    insistFresh(version, saved.version, before, fieldLabels)
    insist(
      !saved.isWithdrawn || broken('取り消した記録です。戻してから直してください。'),
      ...rulingsOnYear(typed, { today: here.today, current: here.fiscalYear }),
      theDayIsPast(typed.confirmedOn, here.today, 'confirmedOn'),
    )
    const stands = await yearStands(here, businessId, typed.fiscalYear, figureId)
    insist(
      !stands ||
        broken(
          `${formatFiscalYear(typed.fiscalYear)}には、別の記録があります。年度を確かめてください。`,
          'fiscalYear',
        ),
    )
    const { fiscalYear, level } = saved
    const changed = changedFields(before, asTyped(typed))
    await keepRevision(here, {
      businessId,
      about: figureId,
      kind: 'figure',
      fiscalYear,
      level,
      said: changed.before,
      reason,
    })
    await rewriteFigure(here, figureId, typed)
    return {
      about: businessId,
      noted: { fiscalYear, fields: Object.keys(changed.after), reason },
      say: `${formatFiscalYear(typed.fiscalYear)}の財務を直しました。`,
    }
  },
})
