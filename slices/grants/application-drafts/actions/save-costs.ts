import { action, insist } from '#platform'
import { applicationWrittenBy } from '../../applications/tables.ts'
import { CostsForm } from '../../cost-plans/forms.ts'
import {
  cellsOf,
  estimateOf,
  ownNetYen,
  theAskedAmountFits,
  theCategoriesAreKnown,
  written,
} from '../../cost-plans/rules.ts'
import { writeCostPlan } from '../../cost-plans/tables.ts'
import { may } from '../../permissions.ts'
import { categoriesOf, editionOf } from '../../schemes/tables.ts'
import { keepTyped } from './keep-answers.ts'

/** What it costs, who quoted, how the rest is paid; without a wish for less, the most that the scheme gives is asked. */
export const saveCosts = action({
  verb: 'grants.save-costs',
  may: may.writeDrafts,
  form: CostsForm,

  async run(here, { applicationId, version, askedYen, ...plan }) {
    const { schemeId, edition } = await applicationWrittenBy(here, applicationId)
    const categories = await categoriesOf(here, schemeId, edition)
    insist(theCategoriesAreKnown(plan, categories))
    const estimate = estimateOf(plan, await editionOf(here, schemeId, edition), categories)
    insist(theAskedAmountFits(askedYen, estimate.mostYen))
    const { application, changed } = await keepTyped(
      here,
      applicationId,
      version,
      {
        costs: written(plan.lines.map((line) => ({ ...line, netYen: ownNetYen(line) }))),
        quotes: written(plan.quotes),
        funds: written(plan.funds),
        related: written(plan.related),
        askedYen: askedYen === null ? '' : String(askedYen),
      },
      cellsOf,
    )
    await writeCostPlan(here, application.id, plan, askedYen ?? estimate.mostYen)
    return { about: application.id, noted: { changed }, say: '保存しました。' }
  },
})
