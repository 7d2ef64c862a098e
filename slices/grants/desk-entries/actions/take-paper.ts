import { action, insist } from '#platform'
import { businessSeenBy, representativeOf } from '#slices/businesses'
import { beginDraft } from '../../application-drafts/actions/start-draft.ts'
import { itIsNotVoid } from '../../calls/rules.ts'
import { callSeenBy } from '../../calls/tables.ts'
import { may } from '../../permissions.ts'
import { PaperForm } from '../forms.ts'
import { keepEntry } from '../tables.ts'

/** 紙の受付: it has arrived at this moment; what it says is typed afterwards, and printed back to be signed. */
export const takePaper = action({
  verb: 'grants.take-paper',
  may: may.takeInAtDesk,
  form: PaperForm,

  async run(here, { callId, businessId, consent }) {
    const call = await callSeenBy(here, callId)
    insist(itIsNotVoid(call.voidedAt))
    const business = await businessSeenBy(here, businessId)
    const begun = await beginDraft(
      here,
      call,
      {
        businessId: business.id,
        name: business.name,
        corporateNumber: business.corporateNumber,
        representative: await representativeOf(here, business.id),
        postalAddress: business.address,
        phone: business.phone ?? '',
        employees: business.employees,
        isSample: business.isSample,
      },
      '紙',
    )
    await keepEntry(here, begun.about, '紙の受付', consent)
    return {
      ...begun,
      noted: { ...begun.noted, consent },
      say: '紙の申請が届いた時刻を記録しました。書かれているとおりに入力し、印刷して署名をもらってください。',
    }
  },
})
