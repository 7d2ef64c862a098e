import { action, insist, insistFresh } from '#platform'
import { may } from '../../permissions.ts'
import { countVersion, editionOf, schemeWrittenBy } from '../../schemes/tables.ts'
import { WordingForm } from '../forms.ts'
import { everyLineIsAForm, formsFrom, theDecisionNamesWhoWasAsked } from '../rules.ts'
import { keepWording } from '../tables.ts'

/** 通知の文言: the head answers for it, for 教示 is law where the decision is a 処分. */
export const setWording = action({
  verb: 'grants.set-wording',
  may: may.sealCriteria,
  form: WordingForm,

  async run(here, { schemeId, forms: typed, ruleInstruction, note, version }) {
    const scheme = await schemeWrittenBy(here, schemeId)
    insistFresh(version, scheme.version, { name: scheme.name }, { name: '制度の名称' })
    const forms = formsFrom(typed)
    insist(everyLineIsAForm(forms), theDecisionNamesWhoWasAsked(ruleInstruction, note))
    const before = await editionOf(here, schemeId, scheme.edition)
    await keepWording(here, scheme, { forms: forms ?? {}, ruleInstruction, note })
    await countVersion(here, schemeId)
    return {
      about: schemeId,
      noted: {
        before: { forms: before.formNumbers, ruleInstruction: before.ruleInstruction },
        after: { forms, ruleInstruction, note },
      },
      say: '通知の文言を定めました。これから出す通知に載ります。',
    }
  },
})
