import type { GroupTimeEffect } from './group-time-effects.ts'
import { addInfluence, emptyInfluence, type Influence } from './influence.ts'
import type { StaggeredPanel } from './staggered-panel.ts'

export type Effect = { readonly att: number; readonly influence: Influence }

/** Mean of effects with equal, known weights; null of none. */
export function plainMean(panel: StaggeredPanel, effects: readonly Effect[]): Effect | null {
  if (effects.length === 0) return null
  const influence = emptyInfluence(panel)
  let att = 0
  for (const one of effects) {
    att += one.att / effects.length
    addInfluence(influence, one.influence, 1 / effects.length)
  }
  return { att, influence }
}

type OfCohort = { readonly cohort: number; readonly effect: Effect }

/**
 * Mean of effects, each weighted by the share p of units in its cohort. The shares are estimated too, which
 * adds to the influence of a unit of cohort h
 *
 *     Σ_k att_k [ (1{h = k} − p_k)/P − p_k (Σ_j 1{h = j} − P)/P² ],  P = Σ_k p_k
 *
 * Null of none.
 *
 * @param sharesOf the published figures of R's did (2.1.2) lay the shares of every cohort upon the units of
 *   the first one in the mean over groups, which is no derivative of anything: for comparison only
 */
export function meanByCohortSize(
  panel: StaggeredPanel,
  effects: readonly OfCohort[],
  sharesOf: 'every cohort' | 'the first cohort' = 'every cohort',
): Effect | null {
  if (effects.length === 0) return null
  const { cohorts, n, times } = panel
  const shareOf = (cohort: number) => (cohorts[cohort]?.count ?? 0) / n
  const all = effects.reduce((sum, { cohort }) => sum + shareOf(cohort), 0)
  const influence = emptyInfluence(panel)
  let att = 0
  for (const { cohort, effect } of effects) {
    const weight = shareOf(cohort) / all
    att += weight * effect.att
    addInfluence(influence, effect.influence, weight)
  }
  // Simplified: the terms without 1{h = k} cancel.
  for (const { cohort, effect } of effects) {
    const to = sharesOf === 'every cohort' ? cohort : 0
    const at = to * (times.length + 1) + times.length
    influence[at] = (influence[at] as number) + (effect.att - att) / all
  }
  return { att, influence }
}

export type Aggregates = {
  readonly simple: Effect | null
  readonly events: readonly { readonly event: number; readonly effect: Effect | null }[]
  readonly dynamic: Effect | null
  readonly groups: readonly { readonly cohort: number; readonly effect: Effect | null }[]
  readonly group: Effect | null
  readonly groupAsPublished: Effect | null
}

const isKnown = <One extends { readonly effect: Effect | null }>(
  one: One,
): one is One & { readonly effect: Effect } => one.effect !== null

/** The three summaries of Callaway and Sant'Anna; an effect that does not exist is in none of them. */
export function aggregateEffects(
  panel: StaggeredPanel,
  effects: readonly GroupTimeEffect[],
): Aggregates {
  const all = effects.map((one) => ({ ...one, effect: one.known }))
  const post = all.filter(({ time, start }) => time >= start)
  const eventTimes = [...new Set(all.map(({ time, start }) => time - start))].sort((a, b) => a - b)
  const events = eventTimes.map((event) => ({
    event,
    effect: meanByCohortSize(
      panel,
      all.filter(({ time, start }) => time - start === event).filter(isKnown),
    ),
  }))
  const groups = [...new Set(all.map(({ cohort }) => cohort))].map((cohort) => ({
    cohort,
    effect: plainMean(
      panel,
      post.flatMap((one) => (one.cohort === cohort && one.effect !== null ? [one.effect] : [])),
    ),
  }))
  return {
    simple: meanByCohortSize(panel, post.filter(isKnown)),
    events,
    dynamic: plainMean(
      panel,
      events.flatMap(({ event, effect }) => (event >= 0 && effect !== null ? [effect] : [])),
    ),
    groups,
    group: meanByCohortSize(panel, groups.filter(isKnown)),
    groupAsPublished: meanByCohortSize(panel, groups.filter(isKnown), 'the first cohort'),
  }
}
