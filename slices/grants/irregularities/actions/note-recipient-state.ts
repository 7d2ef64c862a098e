import { action, notify } from '#platform'
import { grantCase } from '../../cases/addresses.ts'
import { caseLedBy } from '../../cases/tables.ts'
import { may } from '../../permissions.ts'
import { RecipientStateForm } from '../forms.ts'
import { raiseFlags } from '../tables.ts'

/** D10: the payment waits until it is looked into, and the head is told. */
export const noteRecipientState = action({
  verb: 'grants.note-recipient-state',
  may: may.draftDecisions,
  form: RecipientStateForm,

  async run(here, { applicationId, found: state, note }) {
    const found = await caseLedBy(here, applicationId)
    await raiseFlags(here, applicationId, [
      {
        check: 'D10',
        key: state,
        question: '事業の状況について確認したいことがあります。現在の状況を説明してください。',
        detail: `${state}：${note}`,
      },
    ])
    await notify(
      here,
      { roles: ['head'], sectionId: found.sectionId },
      `${found.receiptLabel}の支払を止めました。申請者の状況を確認してください。`,
      grantCase({ applicationId }),
    )
    return {
      about: applicationId,
      noted: { state, note },
      say: '申請者の状況を記録し、支払を止めました。',
    }
  },
})
