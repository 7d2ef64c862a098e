import { formatYen } from '#packages/japan'
import { action, broken, insist } from '#platform'
import { caseSeenBy, outlineOf } from '../../cases/tables.ts'
import { nothingHolds } from '../../irregularities/rules.ts'
import { flagsOf } from '../../irregularities/tables.ts'
import { may } from '../../permissions.ts'
import { nothingIsFoundOfTheRecipient } from '../../recipient-states/rules.ts'
import { findingsOfRecipient } from '../../recipient-states/tables.ts'
import { recordStep } from '../../steps/tables.ts'
import { PaymentForm } from '../forms.ts'
import { paidWithinTheYear } from '../rules.ts'
import { invoiceSeenBy, markPaid } from '../tables.ts'

/** 支払を記録: by 会計, with day and voucher. Follow-up begins by itself where the scheme asks for it. */
export const recordPayment = action({
  verb: 'grants.record-payment',
  may: may.payGrants,
  form: PaymentForm,

  async run(here, { invoiceId, paidOn, voucherNo }) {
    const invoice = await invoiceSeenBy(here, invoiceId)
    const { applicationId } = invoice
    const found = await caseSeenBy(here, applicationId)
    const flags = await flagsOf(here, applicationId)
    insist(
      invoice.paidOn === null || broken('この請求は、もう支払が記録されています。'),
      nothingHolds(flags, '支払'),
      nothingIsFoundOfTheRecipient(await findingsOfRecipient(here, found), flags),
      paidWithinTheYear(paidOn, invoice.invoicedOn, invoice.fiscalYear, here.today),
    )
    await markPaid(here, invoiceId, { paidOn, voucherNo })
    if (invoice.kind === '精算払') {
      await recordStep(here, { applicationId, verb: '支払を記録', reason: voucherNo })
      const { edition } = await outlineOf(here, found)
      if (edition.followUpYears > 0)
        await recordStep(here, { applicationId, verb: 'フォローを始める' })
    }
    return {
      about: applicationId,
      params: { applicationId },
      noted: { invoiceId, amountYen: invoice.amountYen, paidOn, voucherNo },
      say: `${formatYen(invoice.amountYen)}円の支払を記録しました。`,
    }
  },
})
