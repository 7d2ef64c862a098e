import { z } from 'zod'
import { type Action, action } from '../actions.ts'
import { sql } from '../database/sql.ts'
import type { Here } from '../here.ts'
import type { May } from '../permissions.ts'
import { appendToChain } from './tables.ts'

/** How long a reason that was given opens the record. */
const minutesOpen = 30

const ViewForm = z.object({
  about: z.string().min(1).max(200),
  reason: z
    .string({ error: '見る目的を、10字以上で書いてください。' })
    .trim()
    .min(10, '見る目的を、10字以上で書いてください。')
    .max(300, '見る目的は300字までです。'),
})

/**
 * Opening something personal or sealed is an act with a reason, and a GET changes nothing: the page shows
 * a form of this action (`about`, `reason`) until `hasOpened` says that its reader has given one.
 * @example const openFinances = viewing('businesses.view-finances', may.seeFinances)
 */
export function viewing(verb: string, may: May): Action<z.infer<typeof ViewForm>> {
  return action({
    verb,
    may,
    form: ViewForm,
    run: async (_here, { about, reason }) => ({ about, noted: { reason } }),
  })
}

/** Whether this person has opened this record within half an hour, with a reason. */
export function hasOpened(here: Here, verb: string, about: string): Promise<boolean> {
  const since = new Date(Date.parse(here.now) - minutesOpen * 60_000).toISOString()
  return here.db.value(
    z.boolean(),
    sql`select exists (select from platform.audit
      where city = ${here.city} and about = ${about} and verb = ${verb} and actor = ${here.person.id}
        and at > ${since})`,
  )
}

/**
 * Records within an act that somebody saw something of somebody: a list exported, a package made.
 * @param fields names of what was seen, never the values
 */
export function recordView(
  here: Here,
  verb: string,
  about: string,
  fields: readonly string[],
): Promise<void> {
  return appendToChain(here, verb, about, { seen: [...fields] })
}
