import { action, insist, Missing } from '#platform'
import { may } from '../../permissions.ts'
import { schemeWrittenBy } from '../../schemes/tables.ts'
import { SecondmentEndForm, SecondmentForm } from '../forms.ts'
import { theSchemeHasABody } from '../rules.ts'
import { endSecondment as endInTable, keepSecondment as keepInTable, staffOf } from '../tables.ts'

/** 出向を記録: this person does not decide on cases of the scheme while it lasts. */
export const keepSecondment = action({
  verb: 'grants.keep-secondment',
  may: may.rejectForForm,
  form: SecondmentForm,

  async run(here, { schemeId, accountId, fromOn }) {
    const scheme = await schemeWrittenBy(here, schemeId)
    insist(theSchemeHasABody(scheme.bodyAccountId))
    const person = (await staffOf(here, scheme.sectionId)).find((one) => one.id === accountId)
    if (person === undefined) throw new Missing()
    await keepInTable(here, { schemeId, accountId, fromOn })
    return {
      about: schemeId,
      noted: { accountId, fromOn },
      say: `${person.name}の出向を記録しました。この制度の案件は決裁できません。`,
    }
  },
})

export const endSecondment = action({
  verb: 'grants.end-secondment',
  may: may.rejectForForm,
  form: SecondmentEndForm,

  async run(here, typed) {
    await schemeWrittenBy(here, typed.schemeId)
    if ((await endInTable(here, typed)) === 0) throw new Missing()
    return {
      about: typed.schemeId,
      params: { schemeId: typed.schemeId },
      noted: { secondmentId: typed.secondmentId, untilOn: typed.untilOn },
      say: '出向の終わりを記録しました。',
    }
  },
})
