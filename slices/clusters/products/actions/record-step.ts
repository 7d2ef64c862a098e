import { action, type Here, insist, insistFresh } from '#platform'
import { publishBead } from '#slices/evidence'
import { may } from '../../permissions.ts'
import { writeStep } from '../../product-steps/tables.ts'
import { product as productPage } from '../addresses.ts'
import { StepForm } from '../forms.ts'
import {
  goesBack,
  itIsAnotherStage,
  reachesSales,
  theDayFollowsTheLedger,
  theDayIsNotToCome,
  whatIsDroppedSaysWhy,
} from '../rules.ts'
import { type Product, productSeenBy } from '../tables.ts'

/** The next line of the ledger: forward, back or dropped; what stood before stays. */
export const recordStep = action({
  verb: 'clusters.record-product-step',
  may: may.writeClusters,
  form: StepForm,

  async run(here, { productId, version, ...entry }) {
    const product = await productSeenBy(here, productId)
    insistFresh(version, product.version, { stage: product.stage }, { stage: '段階' })
    insist(
      itIsAnotherStage(product.stage, entry.stage),
      theDayIsNotToCome(entry.onDay, here.today),
      theDayFollowsTheLedger(entry.onDay, product.steps),
      whatIsDroppedSaysWhy(entry.stage, entry.reason),
    )
    await writeStep(here, productId, entry)
    const isFirstSale = reachesSales(product.steps, entry.stage)
    if (isFirstSale) await publishSales(here, await productSeenBy(here, productId))
    return {
      about: productId,
      noted: { before: { stage: product.stage }, after: entry },
      say: goesBack(product.stage, entry.stage)
        ? `「${entry.stage}」に戻したことを、新しい行として書きました。`
        : `「${entry.stage}」になったことを書きました。`,
    }
  },
})

/** A product that reached sales is a result of what was done for it: a bead, for the section unless released. */
export async function publishSales(here: Here, product: Product): Promise<void> {
  const first = product.steps.find(({ stage }) => stage === '販売中')
  const { section } = here.person
  const own = section ? [`section:${section.id}`, 'role:auditor'] : ['role:auditor']
  await publishBead(here, {
    slice: 'clusters',
    ref: product.id,
    kind: 'result',
    title: `商品「${[...product.name].slice(0, 60).join('')}」が販売に至った`,
    happenedOn: first?.onDay ?? null,
    availableOn: here.today,
    audiences: product.isReleased ? ['public'] : own,
    address: productPage({ productId: product.id }),
    fact:
      product.support && !product.isReleased
        ? `支援：${[...product.support].slice(0, 60).join('')}`
        : '',
    text: [product.cluster, product.kind, ...product.materials].join(' '),
    sectionId: section?.id ?? null,
  })
}
