import { action, insist } from '#platform'
import { retireBead } from '#slices/evidence'
import { nodesOf, signsOf } from '../../nodes/tables.ts'
import { may } from '../../permissions.ts'
import { nodeRef } from '../../publications/tables.ts'
import { dropBranch, endGoals } from '../../trees/tables.ts'
import { theVersionIsInWriting } from '../../versions/rules.ts'
import { versionToWrite } from '../../versions/tables.ts'
import { RemovalForm } from '../forms.ts'
import {
  theMeasuresHaveSomewhereToGo,
  theParentIsOfThisVersion,
  theSuccessorStays,
} from '../rules.ts'
import { goalSeenBy } from '../tables.ts'

/** A goal and what is under it leave the version that is written; earlier versions keep it. */
export const removeGoal = action({
  verb: 'plans.remove-goal',
  may: may.writePlans,
  form: RemovalForm,

  async run(here, { goalId, successorId, reason }) {
    const goal = await goalSeenBy(here, goalId)
    const version = await versionToWrite(here, goal.planId)
    insist(theVersionIsInWriting(version))
    const nodes = await nodesOf(here, version.id)
    const node = nodes.find((one) => one.id === goalId) ?? null
    insist(theParentIsOfThisVersion(goalId, node))
    if (node === null) return { about: goalId, noted: {} }
    const after = nodes.findIndex((one) => one.place > node.place && one.depth <= node.depth)
    const branch = nodes.slice(nodes.indexOf(node), after === -1 ? undefined : after)
    const signs = await signsOf(
      here,
      branch.map(({ id }) => id),
    )
    const measures = [...signs.values()].reduce((sum, sign) => sum + sign.measures, 0)
    insist(
      theMeasuresHaveSomewhereToGo(measures, successorId, reason),
      theSuccessorStays(successorId, branch, nodes),
    )
    await dropBranch(here, version.id, branch, { successorId, reason })
    for (const gone of branch) {
      const standing = await goalSeenBy(here, gone.id)
      if (standing.isAdopted && version.state !== '策定') continue
      const why = reason || '計画書の案から外した。'
      await endGoals(here, [gone.id], why)
      await retireBead(here, { ...nodeRef(gone.id), how: 'withdrawn', reason: why })
    }
    return {
      about: goalId,
      noted: {
        before: branch.map(({ id, number, title }) => ({ id, number, title })),
        successorId,
        reason,
      },
      params: { planId: goal.planId },
      say: `${node.number} ${node.title}を、この版から外しました${branch.length > 1 ? `（下位の${branch.length - 1}件とともに）` : ''}。`,
    }
  },
})
