import { action, insist } from '#platform'
import { hasOpenedPeople } from '../../people/actions/view-people.ts'
import { theyAreOpen } from '../../people/rules.ts'
import { personOf } from '../../people/tables.ts'
import { may } from '../../permissions.ts'
import { theDayIsPast } from '../../rules.ts'
import { SkillForm } from '../forms.ts'
import { keepSkill, processNamed } from '../tables.ts'

/** What somebody can do in a process, as it was last heard; by those who have opened the people. */
export const recordSkill = action({
  verb: 'businesses.record-skill',
  may: may.writePeople,
  form: SkillForm,

  async run(here, { businessId, personId, ...typed }) {
    insist(theyAreOpen(await hasOpenedPeople(here, businessId)))
    await personOf(here, businessId, personId)
    const process = await processNamed(here, typed.processId)
    insist(theDayIsPast(typed.confirmedOn, here.today, 'confirmedOn'))
    await keepSkill(here, { personId, ...typed })
    return {
      about: businessId,
      noted: { personId, processId: typed.processId, level: typed.level },
      say: `「${process}」の技能を記録しました。`,
    }
  },
})
