import { seededRandom } from '#packages/random'
import { type Outcomes, syntheticDidFit, type Zetas } from './synthetic-did-fit.ts'

export type PlaceboPlan = {
  readonly controls: number
  readonly treated: number
  readonly zetas: Zetas
  readonly placebos: 'each control' | number
  readonly seed: number
}

/**
 * Estimates for controls in the place of the treated, with the zetas of the main fit; empty where too few
 * controls would be left to compare with.
 */
export function syntheticDidPlacebos(outcomes: Outcomes, plan: PlaceboPlan): number[] {
  const { controls, zetas, placebos } = plan
  const chosen = placebos === 'each control' ? 1 : plan.treated
  if (controls <= chosen) return []
  const { estimate } = syntheticDidFit(outcomes, controls - chosen, zetas)
  // The last `chosen` of the order are put in the place of the treated.
  const order = Int32Array.from({ length: controls }, (_, at) => at)
  const others = order.subarray(0, controls - chosen)
  const stead = order.subarray(controls - chosen)
  if (placebos === 'each control') {
    return Array.from({ length: controls }, (_, one) => {
      for (let at = 0; at < controls - 1; at += 1) others[at] = at < one ? at : at + 1
      stead[0] = one
      return estimate(others, stead)
    })
  }
  const random = seededRandom(plan.seed)
  return Array.from({ length: placebos }, () => {
    for (let at = controls - 1; at >= controls - chosen; at -= 1) {
      const other = Math.floor(random() * (at + 1))
      const kept = order[at] as number
      order[at] = order[other] as number
      order[other] = kept
    }
    return estimate(others, stead)
  })
}
