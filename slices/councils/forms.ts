import { z } from 'zod'
import { blankAsNull, wholeNumber } from '#packages/japan'

export const free = (most: number) =>
  z.string().trim().max(most, `${most}字までで入れてください。`).default('')

export const required = (sentence: string, most = 200) =>
  z.string().trim().min(1, sentence).max(most, `${most}字までで入れてください。`)

export const reason = z.string().trim().min(5, '理由を5字以上で書いてください。').max(500)

export const version = z.coerce.number()

/** A ticked box. */
export const ticked = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on')

/** A whole number between two, both included. */
export const between = (least: number, most: number, sentence: string) =>
  wholeNumber(sentence).refine((value) => value >= least && value <= most, { error: sentence })

/** A choice that may be left open. */
export const idOrNull = (sentence: string) =>
  z.preprocess((value) => blankAsNull(value ?? ''), z.uuid(sentence).nullable())

const clock = /^([01]?\d|2[0-3])[:：時]([0-5]\d)分?$/

/** An hour of the day, 「14:12」; full-width digits are taken too. */
export const hour = (sentence = '時刻を 14:12 の形で入れてください。') =>
  z.string().transform((typed, ctx) => {
    const found = clock.exec(typed.normalize('NFKC').trim())
    if (!found) {
      ctx.addIssue({ code: 'custom', message: sentence })
      return z.NEVER
    }
    return `${(found[1] ?? '').padStart(2, '0')}:${found[2]}`
  })

export const hourOrNull = (sentence?: string) =>
  z.preprocess((value) => blankAsNull(value ?? ''), hour(sentence).nullable())
