import { action, type Here, insist } from '#platform'
import { processesOf } from '../../members/tables.ts'
import { may } from '../../permissions.ts'
import { writeStep } from '../../product-steps/tables.ts'
import { resourcesOf } from '../../resources/tables.ts'
import { clusterSeenBy } from '../../tables.ts'
import { ProductForm } from '../forms.ts'
import {
  everyBusinessIsKnown,
  everyOneIsKnown,
  theDayIsNotToCome,
  theNameIsFree,
  whatIsDroppedSaysWhy,
} from '../rules.ts'
import { businessesNamed, isProductTaken, keepProduct, productSeenBy } from '../tables.ts'
import { publishSales } from './record-step.ts'

/** A product is entered with the step at which it stands. */
export const recordProduct = action({
  verb: 'clusters.record-product',
  may: may.writeClusters,
  form: ProductForm,

  async run(here, { stage, onDay, isSample, ...typed }) {
    insist(
      theNameIsFree(await isProductTaken(here, typed.name)),
      theDayIsNotToCome(onDay, here.today),
      whatIsDroppedSaysWhy(stage, ''),
    )
    const { businesses, isReleased, ...rest } = typed
    const businessIds = await whatIsLinked(here, typed)
    const productId = await keepProduct(here, {
      ...rest,
      businessIds,
      stage,
      isReleased: isReleased === 'on',
      isSample: isSample === 'on',
    })
    await writeStep(here, productId, { stage, onDay, reason: '', note: '' })
    if (stage === '販売中') await publishSales(here, await productSeenBy(here, productId))
    return {
      about: productId,
      params: { productId },
      noted: { after: { ...typed, stage, onDay } },
      say: '商品を登録しました。段階が進んだら、台帳に書き足してください。',
    }
  },
})

type Links = {
  readonly clusterId: string | null
  readonly businesses: readonly string[]
  readonly processIds: readonly string[]
  readonly resourceIds: readonly string[]
}

/** Everything that a product names exists. @returns the ids of its businesses */
export async function whatIsLinked(here: Here, typed: Links): Promise<string[]> {
  if (typed.clusterId !== null) await clusterSeenBy(here, typed.clusterId)
  const found = await businessesNamed(here, typed.businesses)
  insist(
    everyBusinessIsKnown(typed.businesses, found),
    everyOneIsKnown(typed.processIds, await processesOf(here), 'processIds'),
    everyOneIsKnown(typed.resourceIds, await resourcesOf(here, typed.resourceIds), 'resourceIds'),
  )
  return found.map(({ id }) => id)
}
