import { formatFiscalYear } from '#packages/japan'
import { action, broken, insist, insistFresh } from '#platform'
import { may } from '../../permissions.ts'
import { ReinstateForm } from '../forms.ts'
import { withdrawAt, yearStands } from '../tables.ts'
import { openedFigure } from './withdraw-figure.ts'

/** A withdrawn year counts again, unless another record of the year stands by now. */
export const reinstateFigure = action({
  verb: 'businesses.reinstate-figure',
  may: may.writeBusinesses,
  form: ReinstateForm,

  async run(here, { businessId, figureId, version }) {
    const figure = await openedFigure(here, businessId, figureId)
    insistFresh(version, figure.version, {}, {})
    const { fiscalYear } = figure
    const stands = await yearStands(here, businessId, fiscalYear, figureId)
    insist(
      figure.isWithdrawn || broken('この記録は取り消されていません。'),
      !stands ||
        broken(
          `${formatFiscalYear(fiscalYear)}には、あとから別の記録が入りました。戻すには、先にそちらを取り消してください。`,
        ),
    )
    await withdrawAt(here, figureId, null)
    return {
      about: businessId,
      noted: { fiscalYear },
      say: `${formatFiscalYear(fiscalYear)}の財務を戻しました。`,
    }
  },
})
