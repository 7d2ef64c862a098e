import { action, insist } from '#platform'
import { nodesOf } from '../../nodes/tables.ts'
import { may } from '../../permissions.ts'
import { hangUnder } from '../../publications/tables.ts'
import { branchOf, replant } from '../../trees/tables.ts'
import { theVersionIsInWriting } from '../../versions/rules.ts'
import { versionToWrite } from '../../versions/tables.ts'
import { MoveForm } from '../forms.ts'
import { itIsNotUnderItself, theParentIsOfThisVersion } from '../rules.ts'
import { goalSeenBy } from '../tables.ts'

/** A goal and all that is under it go to another place in the tree of the version that is written. */
export const moveGoal = action({
  verb: 'plans.move-goal',
  may: may.writePlans,
  form: MoveForm,

  async run(here, { goalId, parentId, beforeId }) {
    const goal = await goalSeenBy(here, goalId)
    const version = await versionToWrite(here, goal.planId)
    insist(theVersionIsInWriting(version))
    const nodes = await nodesOf(here, version.id)
    const node = nodes.find((one) => one.id === goalId) ?? null
    const parent = nodes.find((one) => one.id === parentId) ?? null
    const before = nodes.find((one) => one.id === beforeId && one.parentId === parentId) ?? null
    insist(theParentIsOfThisVersion(goalId, node), theParentIsOfThisVersion(parentId, parent))
    if (node === null) return { about: goalId, noted: {} }
    const branch = await branchOf(here, node)
    insist(itIsNotUnderItself(branch, parent))
    await replant(here, { node, branch, parent, before, nodes })
    if (!goal.isAdopted || version.state === '策定') await hangUnder(here, goalId, parentId)
    return {
      about: goalId,
      noted: {
        before: { parentId: node.parentId, place: node.place },
        after: { parentId, beforeId },
      },
      say: '目標の位置を変えました。',
    }
  },
})
