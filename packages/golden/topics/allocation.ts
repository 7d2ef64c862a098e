import { z } from 'zod'
import {
  allocateBudget,
  assignReviewers,
  countOptimalAssignments,
  countStableMatchings,
  linearAssignment,
  optimalRoutes,
  optimalTour,
  stableMatching,
} from '#packages/allocation'
import type { Adapter, Topics } from '../topic.ts'

const lists = z.record(z.string(), z.array(z.string()))
const table = z.array(z.array(z.number()))
const tableWithGaps = z.array(z.array(z.number().nullable()))

const matching: Adapter = (input) => {
  const market = z
    .object({
      proposers: lists,
      receivers: lists,
      quotas: z.record(z.string(), z.number()).optional(),
    })
    .parse(input)
  return { ...stableMatching(market), numberOfStableMatchings: countStableMatchings(market) }
}

const assignment: Adapter = (input) => {
  const given = z.object({ cost: tableWithGaps, maximise: z.boolean().default(false) }).parse(input)
  const answer = linearAssignment(given)
  return {
    ...answer,
    size: answer.pairs.length,
    optimalSolutions: countOptimalAssignments(given),
  }
}

const reviewers: Adapter = (input) =>
  assignReviewers(
    z
      .object({
        affinity: tableWithGaps,
        perApplicant: z.number(),
        minLoad: z.number(),
        maxLoad: z.number(),
      })
      .parse(input),
  )

const budget: Adapter = (input) => {
  const given = z
    .object({
      applications: z.array(
        z.object({
          id: z.string(),
          eligibleYen: z.number(),
          rate: z.tuple([z.number(), z.number()]),
          capYen: z.number().nullable(),
        }),
      ),
      budgetYen: z.number(),
      partialAwards: z.boolean(),
      minPartialYen: z.number().optional(),
      whenShort: z.enum(['stop', 'skip']),
      unitYen: z.number().optional(),
    })
    .parse(input)
  return allocateBudget({
    ...given,
    applications: given.applications.map(({ rate: [num, den], ...application }) => ({
      ...application,
      rate: { num, den },
    })),
  })
}

const Tour = z.object({ what: z.literal('tsp'), distance: table })
const RoutesGiven = z.object({
  what: z.literal('vrp'),
  distance: table,
  demand: z.array(z.number()),
  capacity: z.number(),
  vehicles: z.number(),
})

const routing: Adapter = (input) => {
  const given = z.discriminatedUnion('what', [Tour, RoutesGiven]).parse(input)
  return given.what === 'tsp' ? optimalTour(given) : optimalRoutes(given)
}

export const allocationTopics: Topics = {
  stableMatching: matching,
  linearAssignment: assignment,
  assignReviewers: reviewers,
  allocateBudget: budget,
  optimalTour: routing,
  optimalRoutes: routing,
}
