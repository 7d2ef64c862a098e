import { action, insist } from '#platform'
import { ownBusiness } from '../../own-records/tables.ts'
import { may } from '../../permissions.ts'
import { DeclarationForm } from '../forms.ts'
import { onlyTheyThemselvesDeclare } from '../rules.ts'
import { keepGender } from '../tables.ts'

/** 性別の申告, of the representative by the business itself; taken back as easily. What was said stands in no record of acts. */
export const declareGender = action({
  verb: 'businesses.declare-gender',
  may: may.keepOwnRecord,
  form: DeclarationForm,

  async run(here, { businessId, gender }) {
    const business = await ownBusiness(here, businessId)
    insist(onlyTheyThemselvesDeclare(business.part))
    await keepGender(here, business.id, gender === '答えない' ? null : gender)
    return {
      about: business.id,
      say: gender === '答えない' ? '申告を消しました。' : '申告を記録しました。',
    }
  },
})
