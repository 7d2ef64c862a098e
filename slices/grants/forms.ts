import { z } from 'zod'
import { blankAsNull, wholeNumber, wholeNumberOrNull, yenOrNull } from '#packages/japan'

export const free = (most: number) =>
  z.string().trim().max(most, `${most}字までで入れてください。`).default('')

export const required = (sentence: string, most = 200) =>
  z.string().trim().min(1, sentence).max(most, `${most}字までで入れてください。`)

export const reason = z.string().trim().min(10, '理由を10字以上で書いてください。').max(600)

export const version = z.coerce.number().int()

/** A ticked box. */
export const ticked = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on')

/** A whole number between two, both included. */
export const between = (least: number, most: number, sentence: string) =>
  wholeNumber(sentence).refine((value) => value >= least && value <= most, { error: sentence })

export const betweenOrNull = (least: number, most: number, sentence: string) =>
  wholeNumberOrNull(sentence).refine(
    (value) => value === null || (value >= least && value <= most),
    { error: sentence },
  )

/** A choice that may be left open. */
export const idOrNull = (sentence: string) =>
  z.preprocess((value) => blankAsNull(value ?? ''), z.uuid(sentence).nullable())

export const yenAboveZeroOrNull = (sentence: string) =>
  yenOrNull(sentence).refine((value) => value === null || value > 0, { error: sentence })
