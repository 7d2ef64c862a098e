import { z } from 'zod'
import {
  nearestNeighbourAtt,
  propensityScore,
  rdLocalLinear,
  syntheticControl,
  syntheticDid,
} from '#packages/causal'
import type { Adapter, Topics } from '../topic.ts'

const numbers = z.array(z.number())
const cells = z.array(z.number().nullable())
const panel = z.object({ y: z.array(cells), controls: z.number(), prePeriods: z.number() })

/** One file asks for both: `what` says which. */
const matching: Adapter = (input) => {
  const { what } = z.object({ what: z.string().optional() }).parse(input)
  if (what === 'propensity') {
    return propensityScore(z.object({ x: z.array(numbers), treated: numbers }).parse(input))
  }
  return nearestNeighbourAtt(
    z
      .object({
        score: numbers,
        treated: numbers,
        y: cells,
        options: z
          .object({
            neighbours: z.number().optional(),
            replacement: z.boolean().optional(),
            caliper: z.number().optional(),
          })
          .optional(),
      })
      .parse(input),
  )
}

export const causalSyntheticTopics: Topics = {
  syntheticDid: (input) => {
    const answer = syntheticDid({ ...panel.parse(input), placebos: 'each control' })
    return { ...answer, placeboSeAllControls: answer.placeboSe }
  },
  syntheticControl: (input) => syntheticControl(panel.parse(input)),
  rdLocalLinear: (input) =>
    rdLocalLinear(
      z
        .object({
          x: numbers,
          y: cells,
          cutoff: z.number(),
          bandwidth: z.number(),
          kernel: z.enum(['triangular', 'uniform']),
        })
        .parse(input),
    ),
  nearestNeighbourAtt: matching,
  propensityScore: matching,
}
