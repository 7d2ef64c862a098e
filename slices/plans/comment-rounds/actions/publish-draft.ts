import { z } from 'zod'
import { action, event, insist, insistFresh } from '#platform'
import { calendarOf } from '#platform/opening-days'
import { nodesOf } from '../../nodes/tables.ts'
import { may } from '../../permissions.ts'
import { publishNode } from '../../publications/tables.ts'
import { theMoveIsNext } from '../../versions/rules.ts'
import { setState, versionInForce, versionSeenBy } from '../../versions/tables.ts'
import { PublicationForm } from '../forms.ts'
import { thePeriodIsLongEnough } from '../rules.ts'
import { keepRound } from '../tables.ts'

export const draftPublished = event(
  'plans.draft-published',
  z.object({ planId: z.uuid(), roundId: z.uuid(), closesOn: z.iso.date() }),
)

/** 公表: the draft stands open for everybody until the close, exactly as it is now. */
export const publishDraft = action({
  verb: 'plans.publish-draft',
  may: may.advancePlans,
  form: PublicationForm,

  async run(here, { versionId, version: seen, ...typed }) {
    const version = await versionSeenBy(here, versionId)
    insistFresh(seen, version.version, {}, {})
    const period = { publishedOn: here.today, closesOn: typed.closesOn }
    insist(
      theMoveIsNext('publish', version),
      thePeriodIsLongEnough(period, typed.shortReason, await calendarOf(here)),
    )
    const nodes = await nodesOf(here, version.id)
    const roundId = await keepRound(here, { ...typed, ...period, versionId, nodes })
    await setState(here, version.id, '意見公募中')
    // What was adopted before is public already, and says what is in force until the next is.
    if ((await versionInForce(here, version.planId)) === null)
      for (const node of nodes)
        await publishNode(here, node, { name: version.planName, decidedOn: null, isPublic: true })
    await here.announce(draftPublished, {
      planId: version.planId,
      roundId,
      closesOn: typed.closesOn,
    })
    return {
      about: version.planId,
      noted: { versionId, roundId, ...period, shortReason: typed.shortReason },
      params: { planId: version.planId, roundId },
      say: '素案を公表し、意見の募集を始めました。',
    }
  },
})
