import { action, insist, insistFresh } from '#platform'
import { nodeOf, nodesOf, rewriteNode } from '../../nodes/tables.ts'
import { may } from '../../permissions.ts'
import { publishNode } from '../../publications/tables.ts'
import { theSectionIsOurs } from '../../sections/tables.ts'
import { showVersion } from '../../trees/tables.ts'
import { theVersionIsInWriting } from '../../versions/rules.ts'
import { versionInForce, versionToWrite } from '../../versions/tables.ts'
import { GoalEditForm } from '../forms.ts'
import { theNumberIsFree } from '../rules.ts'
import { goalSeenBy } from '../tables.ts'

/** The text of a goal in the version that is written, with the reason; what it said before stays. */
export const reviseGoal = action({
  verb: 'plans.revise-goal',
  may: may.writePlans,
  form: GoalEditForm,

  async run(here, { goalId, version: seen, reason, ...typed }) {
    const goal = await goalSeenBy(here, goalId)
    const version = await versionToWrite(here, goal.planId)
    insist(theVersionIsInWriting(version))
    const saved = await nodeOf(here, version.id, goalId)
    const { level, number, title, body, partners, sectionId, noIssue, stance, targetGroup } = saved
    const before = {
      ...{ level, number, title, body, partners, noIssue, stance, targetGroup },
      sectionId: sectionId ?? '',
    }
    insistFresh(seen, goal.version, before, {
      level: '段階',
      number: '番号',
      title: '名称',
      body: '本文',
      partners: '連携する相手',
      sectionId: '担当課',
      noIssue: '課題のない理由',
      stance: '姿勢',
      targetGroup: '対象',
    })
    const nodes = await nodesOf(here, version.id)
    insist(
      theNumberIsFree({ number: typed.number, parentId: saved.parentId }, nodes, goalId),
      await theSectionIsOurs(here, typed.sectionId),
    )
    await rewriteNode(here, saved, typed, version.state === '策定' ? '' : reason)
    const inForce = await versionInForce(here, goal.planId)
    if (!goal.isAdopted || inForce?.id === version.id) {
      await showVersion(here, version.id)
      await publishNode(
        here,
        { ...typed, id: goalId, sectionId: typed.sectionId ?? saved.sectionId },
        {
          name: version.planName,
          decidedOn: version.decidedOn,
          isPublic: goal.isAdopted || version.state === '意見整理',
        },
      )
    }
    return {
      about: goalId,
      noted: { before, after: typed, reason },
      say: '目標を直しました。',
    }
  },
})
