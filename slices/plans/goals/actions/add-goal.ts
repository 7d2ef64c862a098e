import { action, broken, insist } from '#platform'
import { link, publishBead, publishDecision } from '#slices/evidence'
import { may } from '../../permissions.ts'
import { planSeenBy } from '../../tables.ts'
import { goal as goalPage } from '../addresses.ts'
import { GoalForm } from '../forms.ts'
import { goalSeenBy, keepGoal } from '../tables.ts'

/** A goal of an adopted plan: public like the plan, decided on the plan's day. */
export const addGoal = action({
  verb: 'plans.add-goal',
  may: may.writePlans,
  form: GoalForm,

  async run(here, typed) {
    const plan = await planSeenBy(here, typed.planId)
    const parent = typed.parentId ? await goalSeenBy(here, typed.parentId) : null
    insist(
      parent === null ||
        parent.planId === plan.id ||
        broken('上位の目標は、同じ計画から選んでください。', 'parentId'),
    )
    const goalId = await keepGoal(here, typed)
    const ref = { slice: 'plans', ref: goalId }
    await publishBead(here, {
      ...ref,
      kind: 'plan_node',
      title: typed.title,
      happenedOn: plan.adoptedOn,
      availableOn: plan.adoptedOn,
      audiences: ['public'],
      address: goalPage({ goalId }),
      fact: `${plan.name} ${typed.level}${typed.number}`,
      text: typed.body,
      sectionId: here.person.section?.id ?? null,
    })
    await publishDecision(here, { ...ref, name: 'adopted', precision: 'day', on: plan.adoptedOn })
    if (parent)
      await link(here, { up: { slice: 'plans', ref: parent.id }, down: ref, type: 'part_of' })
    return {
      about: goalId,
      noted: { after: typed },
      params: { goalId },
      say: '目標を加えました。次に指標を決めてください。',
    }
  },
})
