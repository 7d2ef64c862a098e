import type { z } from 'zod'
import { action, type Here, Invalid, insist } from '#platform'
import { beadSeenBy, link, publishBead, publishDecision } from '#slices/evidence'
import {
  figuresOf,
  theCardHoldsTheValue,
  theCardIsAStatistic,
  valueMeant,
} from '../../baselines/rules.ts'
import { goalSeenBy } from '../../goals/tables.ts'
import { may } from '../../permissions.ts'
import { indicator as indicatorPage } from '../addresses.ts'
import { IndicatorForm } from '../forms.ts'
import { endOf, firstDue, qualityChecks, releaseOn } from '../rules.ts'
import { type Baseline, keepIndicator, keepTarget } from '../tables.ts'

type Typed = z.output<typeof IndicatorForm>

/** What is counted, from where to where, and when it can be seen; fixed with its baseline and target. */
export const defineIndicator = action({
  verb: 'plans.define-indicator',
  may: may.writePlans,
  form: IndicatorForm,

  async run(here, typed) {
    const goal = typed.goalId ? await goalSeenBy(here, typed.goalId) : null
    const { base, card } = await baselineOf(here, typed)
    const problems = qualityChecks({
      ...typed,
      direction: typed.direction ?? '',
      baselineValue: base.value,
    })
    if (typed.targetValue !== null && typed.targetYear === null)
      problems.push({ field: 'targetYear', sentence: '目標の年を入れてください（例：令和12）。' })
    if (problems.length > 0) throw new Invalid(problems)

    const indicatorId = await keepIndicator(here, typed, base)
    const ref = { slice: 'plans', ref: indicatorId }
    const timing = { ...typed, baselineYear: base.year }
    await publishBead(here, {
      ...ref,
      kind: 'indicator',
      title: typed.name,
      happenedOn: here.today,
      availableOn: here.today,
      audiences: goal ? ['public'] : ['staff', 'role:member'],
      address: indicatorPage({ indicatorId }),
      fact: factOf(typed),
      dueOn:
        here.today < endOf(timing, firstDue(timing)) ? releaseOn(timing, firstDue(timing)) : null,
      text: typed.definition,
      sectionId: here.person.section?.id ?? null,
    })
    if (goal)
      await link(here, { up: { slice: 'plans', ref: goal.id }, down: ref, type: 'measured_by' })
    if (card)
      await link(here, { up: card, down: ref, type: 'grounds', note: '基準値', primary: true })
    if (typed.targetValue !== null && typed.targetYear !== null)
      await keepTarget(here, indicatorId, {
        value: typed.targetValue,
        dueYear: typed.targetYear,
        reason: '',
      })
    await publishDecision(here, { ...ref, name: 'fixed', precision: 'instant' })
    return {
      about: indicatorId,
      noted: { after: { ...typed, baseline: base } },
      params: { indicatorId },
      say: '指標を決めました。基準値と目標値は、この時点で確定しています。',
    }
  },
})

function factOf(typed: Typed): string {
  if (typed.targetValue === null || typed.targetYear === null) return typed.kind
  return `${typed.kind}　目標 ${typed.targetYear}年 ${typed.targetValue}${typed.unit}`
}

/** The baseline with its source: copied from the card where one is named. */
async function baselineOf(
  here: Here,
  typed: Typed,
): Promise<{ base: Baseline; card: { slice: string; ref: string } | null }> {
  const own = { year: typed.baselineYear, value: typed.baselineValue }
  if (typed.baselinePid === null) {
    return { base: { ...own, pid: null, vintage: '', source: typed.source }, card: null }
  }
  const head = await beadSeenBy(here, typed.baselinePid)
  const figures = figuresOf(head.figures)
  insist(theCardIsAStatistic(head.kind, figures))
  const meant = figures && valueMeant(figures, own)
  insist(theCardHoldsTheValue(meant))
  if (!meant) throw new RangeError('a card without the value was let through')
  return {
    base: {
      pid: head.pid,
      year: meant.year,
      value: meant.value,
      vintage: meant.edition,
      source: `${meant.label}（${head.fact || head.title}）`,
    },
    card: { slice: head.slice, ref: head.ref },
  }
}
