import { action, insist, insistFresh } from '#platform'
import { may } from '../../permissions.ts'
import { theDayIsPast } from '../../rules.ts'
import { PersonEditForm } from '../forms.ts'
import { aLifeOfWorkIsPossible, theBirthIsPast, theyAreOpen } from '../rules.ts'
import { personOf, rewritePerson } from '../tables.ts'
import { hasOpenedPeople } from './view-people.ts'

/** What is known of somebody is put right, by those who have opened it. */
export const revisePerson = action({
  verb: 'businesses.revise-person',
  may: may.writePeople,
  form: PersonEditForm,

  async run(here, { businessId, personId, version, ...typed }) {
    insist(theyAreOpen(await hasOpenedPeople(here, businessId)))
    const saved = await personOf(here, businessId, personId)
    insistFresh(
      version,
      saved.version,
      { name: saved.name, part: saved.part, birthYear: String(saved.birthYear ?? '') },
      { name: '名前', part: '役割', birthYear: '生まれた年' },
    )
    insist(
      theBirthIsPast(typed.birthYear, here.today),
      aLifeOfWorkIsPossible(typed),
      theDayIsPast(typed.confirmedOn, here.today, 'confirmedOn'),
    )
    await rewritePerson(here, personId, typed)
    return { about: businessId, noted: { personId }, say: '担い手の記録を直しました。' }
  },
})
