import { action, insist } from '#platform'
import { publishBead, publishDecision } from '#slices/evidence'
import { may } from '../../permissions.ts'
import { pledgeRef } from '../../publications/tables.ts'
import { termSeenBy } from '../../terms/tables.ts'
import { part, town } from '../addresses.ts'
import { PledgeForm } from '../forms.ts'
import { theSourceIsNotAhead } from '../rules.ts'
import { keepPledge } from '../tables.ts'

/** A pledge is entered in the words in which it was published; they are never changed. */
export const recordPledge = action({
  verb: 'plans.record-pledge',
  may: may.writePlans,
  form: PledgeForm,

  async run(here, typed) {
    const term = await termSeenBy(here, typed.termId)
    insist(theSourceIsNotAhead(typed.publishedOn, here.today))
    const { id, number } = await keepPledge(here, { ...typed, isSample: typed.isSample === 'on' })
    const { words } = typed
    await publishBead(here, {
      ...pledgeRef(id),
      kind: 'pledge',
      title: words.length > 110 ? `${words.slice(0, 110)}…` : words,
      happenedOn: typed.publishedOn,
      availableOn: typed.publishedOn,
      audiences: ['public'],
      address: town(part.of(here.city)),
      fact: `${term.holder} 公約${number}`,
      text: words,
      sectionId: here.person.section?.id ?? null,
    })
    await publishDecision(here, {
      ...pledgeRef(id),
      name: 'adopted',
      precision: 'day',
      on: typed.publishedOn,
    })
    return {
      about: id,
      noted: { after: typed, number },
      params: { pledgeId: id },
      say: `公約${number}として載せました。かなえる目標か事業をつないでください。`,
    }
  },
})
