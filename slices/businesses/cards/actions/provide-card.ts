import { action, broken, insist, issueDocument, Refused } from '#platform'
import { inForceOf, recipientsSeenBy } from '../../consents/tables.ts'
import { may } from '../../permissions.ts'
import { businessSeenBy } from '../../tables.ts'
import { ProvisionForm } from '../forms.ts'
import { cardForRecipient } from '../pages/card-contents.tsx'
import { sealedMark } from '../rules.ts'
import { keepProvision } from '../tables.ts'

/**
 * Gives the card to somebody outside and keeps it as it was given: to whom, what, on which consent, for
 * what and under which conditions (個情法69条・70条).
 */
export const provideCard = action({
  verb: 'businesses.provide-card',
  may: may.writeBusinesses,
  form: ProvisionForm,

  async run(here, { businessId, recipient: asked, purpose, conditions }) {
    const business = await businessSeenBy(here, businessId)
    const recipient = (await recipientsSeenBy(here)).find(({ value }) => value === asked)
    const consents = await inForceOf(here, businessId, '第三者提供')
    const consent = consents.find((one) => one.recipient === asked)
    if (recipient === undefined || consent === undefined) {
      insist(broken('この提供先への同意がないため、提供できません。', 'recipient'))
      throw new Refused()
    }
    insist(
      ['登録', '休業'].includes(business.state) ||
        broken(`いまの状態は「${business.state}」です。提供できません。`),
    )
    const { section } = here.person
    if (section === null) throw new Refused('提供の記録には、所属の課が要ります。')
    const { content, fields } = await cardForRecipient(here, businessId, recipient)
    insist(
      !content.right.includes(sealedMark) ||
        may.seeSealedFinances(here.person) ||
        broken('係長以上に限る年度の財務が含まれます。係長から提供してください。'),
    )
    const title = `事業者カード（${recipient.label}に提供）`
    const { label } = await issueDocument(here, {
      section: section.id,
      kind: '事業者カード',
      title,
      about: businessId,
    })
    const provisionId = await keepProvision(here, {
      businessId,
      consentId: consent.id,
      label,
      recipient: recipient.label,
      purpose,
      conditions,
      content,
    })
    return {
      about: businessId,
      noted: {
        label,
        recipient: asked,
        reason: purpose,
        consentId: consent.id,
        seen: fields,
      },
      params: { provisionId },
      say: `事業者カードの提供を記録しました（${label}）。`,
    }
  },
})
