import { action } from '#platform'
import { may } from '../../permissions.ts'
import { measureWrittenBy } from '../../tables.ts'
import { AssetTermForm } from '../forms.ts'
import { assetSeenBy, keepAssetTerm } from '../tables.ts'

/** The section has read in the table for how many years the asset is bound. */
export const readAssetTerm = action({
  verb: 'measures.read-asset-term',
  may: may.writeMeasures,
  form: AssetTermForm,

  async run(here, typed) {
    const asset = await assetSeenBy(here, typed.lineId, typed.number)
    await measureWrittenBy(here, asset.measureId)
    await keepAssetTerm(here, asset, typed)
    return {
      about: asset.measureId,
      noted: { before: { assetKind: asset.assetKind, years: asset.years }, after: typed },
      say: `「${asset.content}」の処分制限を${typed.years}年と登録しました。`,
    }
  },
})
