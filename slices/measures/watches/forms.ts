import { z } from 'zod'
import { filterKeys } from '../listings/rules.ts'

/** The query of the list as it stands; what is no condition is left out, so that one watch has one text. */
const query = z
  .string()
  .max(1000)
  .transform((typed) => {
    const asked = new URLSearchParams(typed)
    const kept = filterKeys.flatMap((key) => {
      const value = asked.get(key)?.trim()
      return value ? [[key, value] as [string, string]] : []
    })
    return new URLSearchParams(kept).toString()
  })

export const WatchForm = z.object({ query })
export const EndForm = z.object({ watchId: z.uuid() })
