import { action, insist } from '#platform'
import { caseFiledBy, outlineOf } from '../../cases/tables.ts'
import { may } from '../../permissions.ts'
import { notInTheFuture } from '../../starts/rules.ts'
import { AssetForm } from '../forms.ts'
import { isRestricted, restrictedUntil, theGrantPaysNoMoreThanTheCost } from '../rules.ts'
import { keepAsset } from '../tables.ts'

/** 取得財産の登録: from the outline's unit price on it is restricted until its life ends. */
export const registerAsset = action({
  verb: 'grants.register-asset',
  may: may.fileForCases,
  form: AssetForm,

  async run(here, { lifeYears, ...typed }) {
    const found = await caseFiledBy(here, typed.applicationId)
    const { edition } = await outlineOf(here, found)
    const asset = { ...typed, costYen: typed.unitYen * typed.quantity, lifeMonths: lifeYears * 12 }
    insist(
      notInTheFuture(asset.acquiredOn, here.today, 'acquiredOn'),
      theGrantPaysNoMoreThanTheCost(asset.grantShareYen, asset.costYen),
    )
    const until = isRestricted(asset, edition.assetThresholdYen) ? restrictedUntil(asset) : null
    await keepAsset(here, { ...asset, restrictedUntil: until })
    return {
      about: typed.applicationId,
      noted: { name: typed.name, costYen: asset.costYen, restrictedUntil: until },
      say: '取得財産を台帳に載せました。',
    }
  },
})
