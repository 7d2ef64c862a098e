import { action, insistFresh } from '#platform'
import { publishBead } from '#slices/evidence'
import { may } from '../../permissions.ts'
import { goal as goalPage } from '../addresses.ts'
import { GoalEditForm } from '../forms.ts'
import { goalSeenBy, rewriteGoal } from '../tables.ts'

/** A slip of the pen is put right, with the reason; what it said before stays in the record. */
export const reviseGoal = action({
  verb: 'plans.revise-goal',
  may: may.writePlans,
  form: GoalEditForm,

  async run(here, { goalId, version, reason, ...typed }) {
    const saved = await goalSeenBy(here, goalId)
    const { level, number, title, body } = saved
    insistFresh(
      version,
      saved.version,
      { level, number, title, body },
      { level: '段階', number: '番号', title: '名称', body: '説明' },
    )
    await rewriteGoal(here, goalId, typed)
    await publishBead(here, {
      slice: 'plans',
      ref: goalId,
      kind: 'plan_node',
      title: typed.title,
      happenedOn: saved.adoptedOn,
      availableOn: saved.adoptedOn,
      audiences: ['public'],
      address: goalPage({ goalId }),
      fact: `${saved.planName} ${typed.level}${typed.number}`,
      text: typed.body,
      sectionId: saved.sectionId,
    })
    return {
      about: goalId,
      noted: { before: { level, number, title, body }, after: typed, reason },
      say: '目標を直しました。',
    }
  },
})
