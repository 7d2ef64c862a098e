import { action, insist, insistFresh } from '#platform'
import { may } from '../../permissions.ts'
import { asTyped, changedFields } from '../../rules.ts'
import { ProductEditForm } from '../forms.ts'
import { productLabels, theNameIsFree } from '../rules.ts'
import { isProductTaken, productSeenBy, rewriteProduct } from '../tables.ts'
import { whatIsLinked } from './record-product.ts'
import { publishSales } from './record-step.ts'

/** What is known of a product is put right; whoever may see its result follows the release. */
export const reviseProduct = action({
  verb: 'clusters.revise-product',
  may: may.writeClusters,
  form: ProductEditForm,

  async run(here, { productId, version, reason, ...typed }) {
    const saved = await productSeenBy(here, productId)
    const before = asTyped(saved, productLabels)
    insistFresh(version, saved.version, before, productLabels)
    insist(theNameIsFree(await isProductTaken(here, typed.name, productId)))
    const { businesses, isReleased, ...rest } = typed
    const businessIds = await whatIsLinked(here, typed)
    await rewriteProduct(here, productId, {
      ...rest,
      businessIds,
      isReleased: isReleased === 'on',
    })
    if (saved.steps.some(({ stage }) => stage === '販売中'))
      await publishSales(here, await productSeenBy(here, productId))
    return {
      about: productId,
      noted: { ...changedFields(before, asTyped(typed, productLabels)), reason },
      say: '商品の登録を直しました。',
    }
  },
})
