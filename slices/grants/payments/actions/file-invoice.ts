import { formatYen } from '#packages/japan'
import { action, insist, notify } from '#platform'
import { advancedYen } from '../../advances/tables.ts'
import { caseFiledBy } from '../../cases/tables.ts'
import { may } from '../../permissions.ts'
import { raiseRecipientFlags } from '../../recipient-states/tables.ts'
import { theStepMayBeTaken } from '../../steps/rules.ts'
import { recordStep } from '../../steps/tables.ts'
import * as at from '../addresses.ts'
import { InvoiceForm } from '../forms.ts'
import {
  advanceInvoiceStaysWithin,
  invoiceStaysWithin,
  theAccountIsTheRecipients,
} from '../rules.ts'
import { invoicesOf, keepInvoice } from '../tables.ts'

/** 請求 (様式第9・13号): an advance that was decided, or what is left of the fixed amount. */
export const fileInvoice = action({
  verb: 'grants.file-invoice',
  may: may.fileForCases,
  form: InvoiceForm,

  async run(here, typed) {
    const { applicationId, amountYen } = typed
    const found = await caseFiledBy(here, applicationId)
    const invoices = await invoicesOf(here, applicationId)
    const isFinal = found.settledYen !== null
    const kind = isFinal ? '精算払' : '概算払'
    insist(
      theAccountIsTheRecipients(
        typed.accountHolder,
        [found.applicantName, found.representative],
        typed.proxyReason,
      ),
    )
    const askedYen = invoices.reduce((sum, one) => sum + one.amountYen, 0)
    if (isFinal) {
      insist(
        theStepMayBeTaken(found.state, '請求'),
        invoiceStaysWithin(amountYen, (found.settledYen ?? 0) - askedYen),
      )
      await recordStep(here, { applicationId, verb: '請求' })
    } else {
      const decided = await advancedYen(here, applicationId)
      insist(advanceInvoiceStaysWithin(amountYen, decided - askedYen))
    }
    await keepInvoice(here, { ...typed, kind })
    await raiseRecipientFlags(here, found)
    await notify(
      here,
      { roles: ['finance'] },
      `補助金の請求（${formatYen(amountYen)}円）が届きました。`,
      at.payments(),
    )
    return { about: applicationId, noted: { kind, amountYen }, say: '請求を受け付けました。' }
  },
})
