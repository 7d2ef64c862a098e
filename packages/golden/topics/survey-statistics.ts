import { z } from 'zod'
import { postStratify, rake, weightedProportion } from '#packages/survey-statistics'
import type { Adapter, Topics } from '../topic.ts'

const counts = z.array(z.number())

const weights: Adapter = (input) => {
  const given = z
    .discriminatedUnion('what', [
      z.object({
        what: z.literal('rake'),
        sample: z.array(counts),
        rowTargets: counts,
        columnTargets: counts,
      }),
      z.object({ what: z.literal('poststratify'), sample: counts, population: counts }),
    ])
    .parse(input)
  return given.what === 'rake' ? rake(given) : postStratify(given)
}

export const surveyStatisticsTopics: Topics = {
  weightedProportion: (input) =>
    weightedProportion(
      z
        .object({
          rows: z.array(
            z.object({
              y: z.union([z.literal(0), z.literal(1), z.null()]),
              w: z.number().optional(),
            }),
          ),
          population: z.number().optional(),
        })
        .parse(input),
    ),
  rake: weights,
  postStratify: weights,
}
