import { formatYen } from '#packages/japan'
import { action, insist } from '#platform'
import { caseSeenBy, outlineOf } from '../../cases/tables.ts'
import { draftDecision } from '../../decisions/tables.ts'
import { may } from '../../permissions.ts'
import { theStepMayBeTaken } from '../../steps/rules.ts'
import { DisposalDraftForm } from '../forms.ts'
import { paybackOf, theAssetStands, theDisposalComesAfterThePurchase } from '../rules.ts'
import { assetOf } from '../tables.ts'

/** 財産処分の起案: what is paid back is reckoned by the outline's way. */
export const draftDisposal = action({
  verb: 'grants.draft-disposal',
  may: may.draftDecisions,
  form: DisposalDraftForm,

  async run(here, { applicationId, assetId, disposal, disposedOn, soldYen, bookYen, reason }) {
    const found = await caseSeenBy(here, applicationId)
    const { edition } = await outlineOf(here, found)
    const asset = await assetOf(here, applicationId, assetId)
    insist(
      theStepMayBeTaken(found.state, '財産処分を承認'),
      theAssetStands(asset.disposedOn),
      theDisposalComesAfterThePurchase(disposedOn, asset.acquiredOn),
    )
    const method = edition.disposalMethod === '月数' ? '残存月数' : '残存簿価'
    const { paybackYen } = paybackOf(asset, disposedOn, method, {
      priceYen: soldYen,
      bookYen: bookYen ?? 0,
    })
    await draftDecision(here, {
      applicationId,
      kind: '財産処分',
      amountYen: paybackYen,
      reason,
      details: { assetId, disposal, disposedOn, soldYen, paybackYen },
    })
    return {
      about: applicationId,
      params: { applicationId },
      noted: { assetId, disposal, soldYen, paybackYen },
      say: `財産処分を起案しました。納付額は${formatYen(paybackYen)}円です。`,
    }
  },
})
