import { z } from 'zod'
import { type Here, sql } from '#platform'
import { contradictionsSeenBy } from '../contradictions/tables.ts'
import { cityName } from '../indicator-papers/tables.ts'
import { isFinished } from '../pledges/rules.ts'
import { pledgesSeenBy } from '../pledges/tables.ts'
import { reportedIndicators } from '../progress-reports/tables.ts'
import { reviewsOf, termsSeenBy } from '../terms/tables.ts'
import type { Briefing } from './rules.ts'

const Waiting = z.object({ planName: z.string(), number: z.number() })

/** The versions that the mayor can decide now. */
function versionsToAdopt(here: Here): Promise<z.infer<typeof Waiting>[]> {
  return here.db.many(
    Waiting,
    sql`select p.name as plan_name, v.number from plans.versions v
      join plans.plans p on (p.city, p.id) = (v.city, v.plan_id)
      where v.city = ${here.city} and p.city = ${here.city}
        and (v.state = '議決済' or (v.state = '案' and not p.needs_vote))
      order by p.name, v.number limit 20`,
  )
}

/** What the mayor is told on one page. */
export async function briefingOf(here: Here): Promise<Briefing> {
  const pledges = await pledgesSeenBy(here)
  const [term] = (await termsSeenBy(here)).filter(({ startsOn }) => startsOn <= here.today)
  const reviewed = new Set(
    term ? (await reviewsOf(here, term.id)).map(({ pledgeId }) => pledgeId) : [],
  )
  return {
    city: await cityName(here),
    today: here.today,
    reported: await reportedIndicators(here, {}),
    pledges,
    contradictions: (await contradictionsSeenBy(here, 'open')).map(({ sentence }) => sentence),
    toAdopt: await versionsToAdopt(here),
    toReview: pledges
      .filter(
        ({ id, termId, state }) =>
          term !== undefined && termId !== term.id && !isFinished(state) && !reviewed.has(id),
      )
      .map(({ words }) => words),
  }
}
