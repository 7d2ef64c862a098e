import { z } from 'zod'
import {
  attGt,
  did2x2,
  minimumDetectableEffect,
  permutationTest,
  wildClusterBootstrap,
} from '#packages/causal'
import type { Adapter, Topics } from '../topic.ts'

const numbers = z.array(z.number())
const cell = z.number().nullable()
const flag = z.union([z.literal(0), z.literal(1)])

/** The cases hold what R's did prints; its standard error of the mean over groups has a field of its own. */
const staggered: Adapter = (input) => {
  const answer = attGt(
    z
      .object({
        times: numbers,
        units: z.array(
          z.object({ id: z.union([z.string(), z.number()]), group: cell, y: z.array(cell) }),
        ),
        controlGroup: z.enum(['nevertreated', 'notyettreated']),
      })
      .parse(input),
  )
  return { ...answer, group: { ...answer.group, se: answer.group.sePublished } }
}

export const causalTopics: Topics = {
  attGt: staggered,
  did2x2: (input) =>
    did2x2(
      z
        .object({
          rows: z.array(z.object({ y: cell, treated: flag, after: flag, cluster: z.string() })),
        })
        .parse(input).rows,
    ),
  minimumDetectableEffect: (input) =>
    minimumDetectableEffect(
      z
        .object({
          clusters: z.number(),
          clusterSize: z.number(),
          icc: z.number(),
          shareTreated: z.number().optional(),
          alpha: z.number().optional(),
          power: z.number().optional(),
          sd: cell.optional(),
          r2: z.number().optional(),
          r2Between: z.number().optional(),
          covariates: z.number().optional(),
        })
        .parse(input),
    ),
  permutationTest: (input) =>
    permutationTest(z.object({ treated: numbers, control: numbers }).parse(input)),
  wildClusterBootstrap: (input) =>
    wildClusterBootstrap(
      z
        .object({
          y: numbers,
          x: z.array(numbers),
          cluster: z.array(z.string()),
          null: z.number().optional(),
        })
        .parse(input),
    ),
}
