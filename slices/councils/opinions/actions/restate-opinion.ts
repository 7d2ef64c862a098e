import { action, broken, insist, insistFresh, notify, pidOf } from '#platform'
import { publishOpinion } from '../../opinion-publications/tables.ts'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import { ObjectionForm, RestatementForm } from '../forms.ts'
import { opinionSeenBy, writeOpinion } from '../tables.ts'

/** The clerk's one sentence, put right. */
export const restateOpinion = action({
  verb: 'councils.restate-opinion',
  may: may.sortOpinions,
  form: RestatementForm,

  async run(here, { opinionId, version, restated }) {
    const opinion = await opinionSeenBy(here, opinionId)
    insistFresh(version, opinion.version, { restated: opinion.restated }, { restated: '言い直し' })
    await writeOpinion(here, opinionId, { restated })
    await publishOpinion(here, { ...opinion, restated })
    return {
      about: opinionId,
      noted: { before: opinion.restated, after: restated },
      params: { opinionPid: pidOf(here.city, opinionId) },
      say: '言い直しを直しました。',
    }
  },
})

/** 異議: the member's own wording stands beside the clerk's; neither takes the other's place. */
export const objectToRestatement = action({
  verb: 'councils.object-to-restatement',
  may: may.sitInBodies,
  form: ObjectionForm,

  async run(here, { opinionId, objection }) {
    const opinion = await opinionSeenBy(here, opinionId)
    insist(
      opinion.accountId === here.person.id ||
        broken('言い直しに異議を出せるのは、発言した委員です。'),
    )
    await writeOpinion(here, opinionId, {
      objection,
      objectedAt: here.now,
      objectedName: here.person.name,
    })
    await notify(
      here,
      opinion.sectionId === null
        ? { roles: ['officer'] }
        : { roles: ['officer'], sectionId: opinion.sectionId },
      `意見No.${opinion.number}の言い直しに、委員から異議がありました。`,
      at.opinion({ opinionPid: pidOf(here.city, opinionId) }),
    )
    return {
      about: opinionId,
      noted: { restated: opinion.restated, objection },
      params: { opinionPid: pidOf(here.city, opinionId) },
      say: '異議を残しました。言い直しと並べて載せます。',
    }
  },
})
