import { z } from 'zod'

/** A whole number out of the database; a sum of bigints is numeric, which both engines leave as text. */
export const whole = z.union([z.number(), z.string()]).transform(Number)
