import { z } from 'zod'
import {
  aggregateRanks,
  icc2,
  kendallW,
  krippendorffAlpha,
  MEASUREMENT_LEVELS,
  manyFacetRatingScale,
  rankStability,
  severityModel,
} from '#packages/panel-review'
import type { Topics } from '../topic.ts'

const table = z.array(z.array(z.number().nullable()))
const given = z.array(z.object({ applicant: z.string(), reviewer: z.string(), score: z.number() }))
const tableOf = (input: unknown) => z.object({ scores: table }).parse(input).scores

export const panelReviewTopics: Topics = {
  icc2: (input) => {
    const { ratings, confidence } = z
      .object({ ratings: table, confidence: z.number().optional() })
      .parse(input)
    return icc2(ratings, confidence)
  },
  kendallW: (input) => kendallW(tableOf(input)),
  severityModel: (input) => severityModel(z.object({ scores: given }).parse(input).scores),
  manyFacetRatingScale: (input) => {
    const answer = manyFacetRatingScale(
      z.object({ scores: given, maxScore: z.number() }).parse(input),
    )
    const extreme = answer.applicants?.find(({ id }) => answer.extremeApplicants.includes(id))
    return { ...answer, measureOfExtreme: extreme?.measure ?? null }
  },
  rankStability: (input) =>
    rankStability(
      z
        .object({
          scores: z.array(z.array(z.array(z.number()).nullable())),
          weights: z.array(z.number()),
          places: z.number(),
        })
        .parse(input),
    ),
  aggregateRanks: (input) => aggregateRanks(tableOf(input)),
  krippendorffAlpha: (input) => {
    const scores = tableOf(input)
    return {
      ...krippendorffAlpha(scores, 'nominal'),
      ...Object.fromEntries(
        MEASUREMENT_LEVELS.map((level) => [level, krippendorffAlpha(scores, level).alpha]),
      ),
    }
  },
}
