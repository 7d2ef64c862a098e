import { action, type Done, type Here, insist } from '#platform'
import { itHasNotEnded } from '../../bodies/rules.ts'
import { bodySeenBy } from '../../bodies/tables.ts'
import { termNumber, theTermDoesNotOverlap } from '../../limits/rules.ts'
import { keepPerson, personKnown } from '../../people/tables.ts'
import { may } from '../../permissions.ts'
import { NominationForm, type NominationTyped } from '../forms.ts'
import { anOpenSeatComesFromARecruitment } from '../rules.ts'
import { keepMember, termsOf } from '../tables.ts'

/** Somebody becomes a candidate for a seat, whichever way the person was found. */
export async function nominate(here: Here, typed: NominationTyped): Promise<Done> {
  const body = await bodySeenBy(here, typed.bodyId)
  insist(itHasNotEnded(body))
  const personId =
    typed.personId === null
      ? await keepPerson(here, typed)
      : (await personKnown(here, typed.personId)).id
  const earlier = await termsOf(here, { bodyId: body.id, personId }, null)
  const next = { from: typed.termFrom, to: typed.termTo, fillsVacancy: typed.fillsVacancy }
  insist(theTermDoesNotOverlap(next, earlier))
  const number = termNumber(earlier, next, body.termMonths)
  const memberId = await keepMember(here, personId, typed, number)
  const { recruitedBefore } = typed
  return {
    about: memberId,
    params: { memberId },
    noted: { bodyId: body.id, category: typed.category, termNumber: number, recruitedBefore },
    say: '候補に入れました。承諾を得たら記録してください。',
  }
}

/** 候補: somebody is thought of for a seat; nobody has been asked yet. */
export const nominateMember = action({
  verb: 'councils.nominate-member',
  may: may.writeBodies,
  form: NominationForm,

  async run(here, typed) {
    insist(anOpenSeatComesFromARecruitment(typed, here.today))
    return nominate(here, typed)
  },
})
