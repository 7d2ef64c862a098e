import { action, type Here } from '#platform'
import { may } from '../../permissions.ts'
import { readPlans } from '../../plan-readings/tables.ts'
import { CheckForm } from '../forms.ts'
import { contradictions } from '../rules.ts'
import { keepFound } from '../tables.ts'

/** The plans in force are held against each other: every night, and when somebody asks for it. */
export const checkContradictions = action({
  verb: 'plans.check-contradictions',
  may: may.writePlans,
  form: CheckForm,

  async run(here) {
    const found = contradictions(await readPlans(here, null))
    await keepFound(here, found)
    const real = found.filter(({ isNote }) => !isNote).length
    return {
      about: 'plans',
      noted: { found: real, notes: found.length - real },
      say: `計画どうしを突き合わせました。矛盾は${real}件です。`,
    }
  },
})

/** What a draft would contradict if it came into force, for whoever makes it 素案. */
export async function contradictionsOfDraft(here: Here, versionId: string, planId: string) {
  const found = contradictions(await readPlans(here, versionId))
  return found.filter(({ isNote, planIds }) => !isNote && planIds.includes(planId))
}
