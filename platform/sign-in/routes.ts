import { z } from 'zod'
import { action } from '../actions.ts'
import { forgetOldRequests } from '../identity-requests/tables.ts'
import { permissions } from '../permissions.ts'
import { routeTable } from '../routes.ts'
import { forgetOldAttempts } from './attempts.ts'
import { forgetOldJourneys } from './provider-journeys.ts'

const may = permissions('sign-in', { tidy: [] })

/** What was mistyped yesterday is forgotten. */
export const tidySignIn = action({
  verb: 'platform.tidy-sign-in',
  may: may.tidy,
  form: z.unknown(),

  async run(here) {
    const attempts = await forgetOldAttempts(here)
    const journeys = await forgetOldJourneys(here)
    const requests = await forgetOldRequests(here)
    return { about: 'sign-in', noted: { forgotten: attempts + journeys, requests } }
  },
})

/** The forms of sign-in come before there is a person: they are in `signInWays`. */
export const signInRoutes = routeTable([{ every: 'day', do: tidySignIn }])
