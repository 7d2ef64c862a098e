import { formatWareki, formatYen } from '#packages/japan'
import { action, insist } from '#platform'
import { DecideForm } from '../../decisions/forms.ts'
import { decide } from '../../decisions/tables.ts'
import { issueNotice } from '../../grant-papers/tables.ts'
import { may } from '../../permissions.ts'
import { orderReturnOf } from '../../recalls/tables.ts'
import { recordStep } from '../../steps/tables.ts'
import { DisposalDetails } from '../forms.ts'
import { theAssetStands } from '../rules.ts'
import { assetOf, markDisposed } from '../tables.ts'

/** 財産処分の承認 (様式第18号); what is paid back becomes a return of its own. */
export const approveDisposal = action({
  verb: 'grants.approve-disposal',
  may: may.decideAwards,
  form: DecideForm,

  async run(here, typed) {
    const { decision, found, edition } = await decide(here, typed, ['財産処分'])
    const { applicationId } = found
    const details = DisposalDetails.parse(decision.details)
    const asset = await assetOf(here, applicationId, details.assetId)
    insist(theAssetStands(asset.disposedOn))
    await markDisposed(here, asset.id, details)
    const paper = await issueNotice(here, found, edition, {
      kind: '財産処分承認通知書',
      series: '発信',
      opening: '次の財産の処分を承認したので通知します。',
      facts: [
        ['財産', `${asset.name}　${asset.specification}`],
        ['処分', `${details.disposal}（${formatWareki(details.disposedOn)}）`],
        ['納付額', `${formatYen(details.paybackYen)}円`],
      ],
      reason: decision.reason,
    })
    await recordStep(here, {
      applicationId,
      verb: '財産処分を承認',
      reason: decision.reason,
      document: paper.document,
    })
    if (details.paybackYen > 0)
      await orderReturnOf(here, found, edition, {
        cause: '財産処分',
        amountYen: details.paybackYen,
        reason: `${asset.name}の${details.disposal}による納付`,
      })
    return {
      about: applicationId,
      params: { applicationId },
      noted: { assetId: asset.id, paybackYen: details.paybackYen, label: paper.label },
      say: '財産処分を承認しました。',
    }
  },
})
