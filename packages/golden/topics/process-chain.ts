import { z } from 'zod'
import { reachable, survival, yearsToZero, yearsUntilBelowOne } from '#packages/process-chain'
import type { Adapter, Topics } from '../topic.ts'

const names = z.array(z.string())

const decline: Adapter = (input) => {
  const given = z
    .union([
      z.object({ practitioners: z.number(), annualExitRate: z.number() }),
      z.object({ ages: z.array(z.number().nullable()), exitAge: z.number(), baseYear: z.number() }),
    ])
    .parse(input)
  return 'practitioners' in given
    ? { yearsUntilBelowOne: yearsUntilBelowOne(given) }
    : yearsToZero(given)
}

const Survival = z.object({
  what: z.literal('survival'),
  ages: z.array(z.number()),
  annualExitProbability: z.array(
    z.object({ fromAge: z.number(), toAge: z.number(), p: z.number() }),
  ),
  years: z.number(),
  k: z.number().optional(),
})
const Reach = z.object({
  what: z.literal('reach'),
  needs: z.record(z.string(), z.array(names)),
  products: names,
  gone: names,
})

const processChain: Adapter = (input) => {
  const given = z.discriminatedUnion('what', [Survival, Reach]).parse(input)
  if (given.what === 'survival') return survival(given)
  const answer = reachable(given)
  const lostIfThisNodeGoes = Object.fromEntries(
    Object.entries(answer.lostIfThisNodeGoes).map(([node, lost]) => [node, lost.toSorted()]),
  )
  return { ...answer, lostIfThisNodeGoes }
}

export const processChainTopics: Topics = {
  yearsToZero: decline,
  yearsUntilBelowOne: decline,
  survival: processChain,
  reachable: processChain,
}
