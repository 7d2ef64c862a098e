import { action, insist } from '#platform'
import { hasOpenedPeople } from '../../people/actions/view-people.ts'
import { theyAreOpen } from '../../people/rules.ts'
import { personOf } from '../../people/tables.ts'
import { may } from '../../permissions.ts'
import { RemovalForm } from '../forms.ts'
import { removeSkill } from '../tables.ts'

/** A skill that was recorded by mistake is taken away; what it was stands in the record of acts. */
export const removeSkillOf = action({
  verb: 'businesses.remove-skill',
  may: may.writePeople,
  form: RemovalForm,

  async run(here, { businessId, personId, skillId }) {
    insist(theyAreOpen(await hasOpenedPeople(here, businessId)))
    await personOf(here, businessId, personId)
    const { process, processId, level } = await removeSkill(here, personId, skillId)
    return {
      about: businessId,
      noted: { personId, processId, level },
      say: `「${process}」の技能を消しました。戻すには、もう一度記録してください。`,
    }
  },
})
