import { z } from 'zod'
import { action } from '../actions.ts'
import { permissions } from '../permissions.ts'
import { routeTable } from '../routes.ts'
import { forgetOldAttempts } from './attempts.ts'

const may = permissions('sign-in', { tidy: [] })

/** What was mistyped yesterday is forgotten. */
export const tidySignIn = action({
  verb: 'platform.tidy-sign-in',
  may: may.tidy,
  form: z.unknown(),

  async run(here) {
    return { about: 'sign-in', noted: { forgotten: await forgetOldAttempts(here) } }
  },
})

/** The forms of sign-in come before there is a person: they are in `signInWays`. */
export const signInRoutes = routeTable([{ every: 'day', do: tidySignIn }])
