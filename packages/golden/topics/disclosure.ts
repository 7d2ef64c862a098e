import { z } from 'zod'
import {
  attackerBounds,
  businessLadders,
  isSafe,
  minimalGeneralisation,
  primaryCells,
  profileMatches,
  secondarySuppression,
} from '#packages/disclosure'
import type { Adapter, Topics } from '../topic.ts'

/** Case tables are small: the search for the fewest cells runs to its end. */
const TO_THE_END = 10_000_000

const suppression: Adapter = (input) => {
  const question = z
    .object({
      table: z.array(z.array(z.number())),
      hidden: z.array(z.tuple([z.number(), z.number()])),
      k: z.number(),
      requiredWidth: z.number().optional(),
    })
    .parse(input)
  const fewest = secondarySuppression({ ...question, effort: TO_THE_END })
  return {
    primary: primaryCells(question.table, question.k),
    attackerBounds: attackerBounds(question),
    safe: isSafe(question),
    fewestSecondary: fewest?.secondary.length ?? null,
    smallestHiddenSumAtFewest: fewest?.secondarySum ?? null,
  }
}

const record = z.record(z.string(), z.union([z.string(), z.number(), z.null()]))

const anonymity: Adapter = (input) => {
  const asked = z.object({ register: z.array(record), profile: record, k: z.number() }).parse(input)
  const question = { ...asked, ladders: businessLadders, blanks: 'agree' as const }
  const { matches, matchesPerAttributeAlone } = profileMatches(question)
  return {
    matches,
    matchesPerAttributeAlone,
    safeAsIs: matches >= asked.k,
    ...minimalGeneralisation(question),
  }
}

export const disclosureTopics: Topics = {
  attackerBounds: suppression,
  isSafe: suppression,
  profileMatches: anonymity,
  minimalGeneralisation: anonymity,
}
