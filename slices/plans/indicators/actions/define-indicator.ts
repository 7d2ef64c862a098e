import { action, type Here, Invalid, type Problem } from '#platform'
import { link, publishDecision } from '#slices/evidence'
import { baselineFromCard } from '../../baselines/tables.ts'
import { qualityChecks } from '../../checks/rules.ts'
import { draftFrom } from '../../designs/rules.ts'
import { aroundOf, keepAside, keepPast } from '../../designs/tables.ts'
import { goalSeenBy } from '../../goals/tables.ts'
import { indicatorRef, publishIndicator } from '../../indicator-beads/tables.ts'
import { may } from '../../permissions.ts'
import { keepTarget } from '../../targets/tables.ts'
import { IndicatorForm, type Typed } from '../forms.ts'
import { type Following, indicatorSeenBy, keepIndicator } from '../tables.ts'

/** What is counted, from where to where, and when it can be seen; fixed with its baseline and target. */
export const defineIndicator = action({
  verb: 'plans.define-indicator',
  may: may.writePlans,
  form: IndicatorForm,

  async run(here, typed) {
    const indicatorId = await fixIndicator(here, typed)
    return {
      about: indicatorId,
      noted: { after: typed },
      params: { indicatorId },
      say: '指標を決めました。基準値と目標値は、この時点で確定しています。',
    }
  },
})

/**
 * Fixes an indicator as it was typed, in the caller's transaction.
 * @returns its id @throws {Invalid} with the sentences of the checks that block
 */
export async function fixIndicator(
  here: Here,
  typed: Typed,
  following: Following | null = null,
): Promise<string> {
  const goal = typed.goalId ? await goalSeenBy(here, typed.goalId) : null
  const own = { year: typed.baselineYear, value: typed.baselineValue }
  const from = typed.baselinePid ? await baselineFromCard(here, typed.baselinePid, own) : null
  const base = from?.base ?? { ...own, pid: null, vintage: '', source: typed.source }
  const around = await aroundOf(here, typed.goalId, null)
  const past = typed.past.length > 0 ? typed.past : (from?.past ?? [])
  const findings = qualityChecks(
    draftFrom({ ...typed, past, baselineYear: base.year, baselineValue: base.value }, around),
  )
  const problems = [...findings.filter(({ isBlocking }) => isBlocking), ...incomplete(typed)]
  if (problems.length > 0) throw new Invalid(problems)

  const indicatorId = await keepIndicator(here, typed, base, following)
  await keepPast(here, indicatorId, past)
  for (const { id } of findings) {
    const reason = typed.aside[id]
    if (reason) await keepAside(here, indicatorId, id, reason)
  }
  if (typed.targetValue !== null && typed.targetYear !== null)
    await keepTarget(here, indicatorId, {
      value: typed.targetValue,
      low: typed.direction === '範囲維持' ? typed.targetLow : null,
      dueYear: typed.targetYear,
      shape: typed.shape,
      points: typed.points,
      fromYear: null,
      isAfterResult: false,
      reason: '',
    })
  await publishIndicator(here, await indicatorSeenBy(here, indicatorId))
  const ref = indicatorRef(indicatorId)
  if (goal)
    await link(here, { up: { slice: 'plans', ref: goal.id }, down: ref, type: 'measured_by' })
  if (from)
    await link(here, {
      up: from.card,
      down: ref,
      type: 'grounds',
      note: '基準値',
      primary: true,
    })
  await publishDecision(here, { ...ref, name: 'fixed', precision: 'instant' })
  return indicatorId
}

/** What no check of the design asks, but without which a target or a date cannot be read. */
function incomplete(typed: Typed): Problem[] {
  const found: Problem[] = []
  const at = (field: string, sentence: string) => found.push({ field, sentence })
  if (typed.releaseLagMonths === null && typed.releaseMonth === null)
    at('releaseLagMonths', '値が公表されるまでの月数か、公表される月を入れてください。')
  if (typed.period === '5年調査' && typed.surveyYear === null)
    at('surveyYear', '5年ごとの調査が行われる年を、一つ入れてください（例：2026）。')
  if (typed.targetValue !== null && typed.targetYear === null)
    at('targetYear', '目標の年を入れてください（例：令和12）。')
  if (typed.direction === '範囲維持' && typed.targetValue !== null && typed.targetLow === null)
    at('targetLow', '保つ範囲の下限を入れてください。')
  const { targetYear, baselineYear } = typed
  const outside = typed.points.some(
    ({ year }) =>
      (targetYear !== null && year >= targetYear) ||
      (baselineYear !== null && year <= baselineYear),
  )
  if (outside) at('points', '途中の目標は、基準の年と目標の年の間の年で書いてください。')
  return found
}
