import { randomInt } from 'node:crypto'
import { action, broken, type Done, type Here, insist } from '#platform'
import { ownBusiness, representativeOf } from '#slices/businesses'
import { closingInWords } from '../../applications/rules.ts'
import { theCallIsOpen } from '../../calls/rules.ts'
import { type Call, callSeenBy } from '../../calls/tables.ts'
import { linkConsultations } from '../../consultations/tables.ts'
import { may } from '../../permissions.ts'
import { beginCase } from '../../steps/tables.ts'
import { StartForm } from '../forms.ts'
import { type Facts, keepDraft } from '../tables.ts'

/** 申請を始める: a draft of the own, with what the register knows already in it. */
export const startDraft = action({
  verb: 'grants.start-draft',
  may: may.applyForGrants,
  form: StartForm,

  async run(here, { callId, businessId }) {
    const call = await callSeenBy(here, callId)
    const business = await ownBusiness(here, businessId)
    insist(business.state !== '廃業' || broken('廃業の登録になっている事業者は申請できません。'))
    return beginDraft(
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
      business.part === '代理' ? '代理' : '本人',
    )
  },
})

/** The same for whoever begins it: the applicant, a proxy, or the desk for paper. */
export async function beginDraft(
  here: Here,
  call: Call,
  facts: Facts,
  channel: '本人' | '代理' | '紙',
): Promise<Done> {
  insist(theCallIsOpen(call, here.now, closingInWords(call.closesAt)))
  const draftNumber = String(randomInt(10_000_000, 100_000_000))
  const applicationId = await keepDraft(here, call, facts, { channel, draftNumber })
  await beginCase(here, { applicationId, verb: '申請を始める' }, '下書き')
  await linkConsultations(here, call.schemeId, facts.businessId, applicationId)
  return {
    about: applicationId,
    params: { applicationId },
    noted: { callId: call.id, businessId: facts.businessId, channel },
    say: `下書きを作りました（下書き番号 ${draftNumber}）。途中でやめても消えません。`,
  }
}
