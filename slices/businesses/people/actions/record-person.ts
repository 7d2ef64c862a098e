import { action, insist } from '#platform'
import { may } from '../../permissions.ts'
import { theDayIsPast } from '../../rules.ts'
import { keepSkill, processNamed } from '../../skills/tables.ts'
import { businessToWriteOn } from '../../tables.ts'
import { PersonForm } from '../forms.ts'
import { aLifeOfWorkIsPossible, theBirthIsPast } from '../rules.ts'
import { keepPerson } from '../tables.ts'

/** Somebody who works there is entered; the record of acts names the fields, never the person. */
export const recordPerson = action({
  verb: 'businesses.record-person',
  may: may.writePeople,
  form: PersonForm,

  async run(here, { processId, level, ...typed }) {
    const business = await businessToWriteOn(here, typed.businessId)
    insist(
      theBirthIsPast(typed.birthYear, here.today),
      aLifeOfWorkIsPossible(typed),
      theDayIsPast(typed.confirmedOn, here.today, 'confirmedOn'),
    )
    const personId = await keepPerson(here, typed)
    if (processId !== null && level !== null) {
      await processNamed(here, processId)
      await keepSkill(here, { personId, processId, level, confirmedOn: typed.confirmedOn })
    }
    return { about: business.id, noted: { personId }, say: '担い手を記録しました。' }
  },
})
