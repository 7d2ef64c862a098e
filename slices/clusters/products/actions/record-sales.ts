import { action, insist } from '#platform'
import { may } from '../../permissions.ts'
import { salesOf, writeSale } from '../../product-steps/tables.ts'
import { SalesForm } from '../forms.ts'
import { theYearIsOver } from '../rules.ts'
import { productSeenBy } from '../tables.ts'

/** Sales of a product in a fiscal year; a year that was wrong is written again. */
export const recordSales = action({
  verb: 'clusters.record-product-sales',
  may: may.writeClusters,
  form: SalesForm,

  async run(here, { productId, ...sale }) {
    const product = await productSeenBy(here, productId)
    insist(theYearIsOver(sale.fy, here.fiscalYear))
    const before = (await salesOf(here, product.id)).find(({ fy }) => fy === sale.fy) ?? null
    await writeSale(here, product.id, sale)
    return {
      about: product.id,
      // The amount is the maker's own affair: the record of acts says that it changed, not to what.
      noted: { fy: sale.fy, isCorrection: before !== null },
      say: before ? '売上を書き直しました。' : '売上を記録しました。',
    }
  },
})
