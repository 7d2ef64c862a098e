import { action, insist, Missing } from '#platform'
import { publishDecision } from '#slices/evidence'
import { keepIdentity, keepNode, nodesOf } from '../../nodes/tables.ts'
import { may } from '../../permissions.ts'
import { hangUnder, nodeRef, publishNode } from '../../publications/tables.ts'
import { theSectionIsOurs } from '../../sections/tables.ts'
import { makeRoom, placeUnder } from '../../trees/tables.ts'
import { theVersionIsInWriting } from '../../versions/rules.ts'
import { versionToWrite } from '../../versions/tables.ts'
import { GoalForm } from '../forms.ts'
import { theNumberIsFree, theParentIsOfThisVersion } from '../rules.ts'

/** A goal is added to the version that is written; copied from a printed book, it was decided with it. */
export const addGoal = action({
  verb: 'plans.add-goal',
  may: may.writePlans,
  form: GoalForm,

  async run(here, typed) {
    const version = await versionToWrite(here, typed.planId)
    insist(theVersionIsInWriting(version))
    const nodes = await nodesOf(here, version.id)
    const parent = nodes.find((node) => node.id === typed.parentId) ?? null
    insist(
      theParentIsOfThisVersion(typed.parentId, parent),
      theNumberIsFree(typed, nodes, null),
      await theSectionIsOurs(here, typed.sectionId),
    )
    const isAdopted = version.state === '策定'
    const goalId = await keepIdentity(here, { ...typed, isAdopted, typed })
    const place = await placeUnder(here, version.id, parent)
    await makeRoom(here, version.id, place)
    await keepNode(here, {
      id: goalId,
      versionId: version.id,
      parentId: typed.parentId,
      depth: parent === null ? 0 : parent.depth + 1,
      place,
      typed,
      changeReason: typed.reason,
    })
    await publishNode(
      here,
      { ...typed, id: goalId, sectionId: typed.sectionId ?? here.person.section?.id ?? null },
      { name: version.planName, decidedOn: version.decidedOn, isPublic: isAdopted },
    )
    if (isAdopted) {
      if (version.decidedOn === null) throw new Missing()
      const adopted = { name: 'adopted', precision: 'day', on: version.decidedOn } as const
      await publishDecision(here, { ...nodeRef(goalId), ...adopted })
    }
    await hangUnder(here, goalId, typed.parentId)
    return {
      about: goalId,
      noted: { after: typed },
      params: { goalId },
      say: '目標を加えました。次に指標を決めてください。',
    }
  },
})
