import { z } from 'zod'
import type { Engine } from '../database/engine.ts'
import { allCities, enterAsOwner, seesAllCities } from '../outbox/cities.ts'

const Workload = z.object({
  waiting: z.number(),
  lagSeconds: z.number(),
  failing: z.number(),
  mails: z.number(),
  unscanned: z.number(),
  jobsWaiting: z.number(),
  jobsRunning: z.number(),
  jobsFailed: z.number(),
})
export type Workload = z.infer<typeof Workload>

const question = `
  select (select count(*)::int from platform.outbox where heard_at is null) as waiting,
    coalesce((select extract(epoch from now() - min(at))::float8 from platform.outbox
      where heard_at is null), 0) as "lagSeconds",
    (select count(*)::int from platform.outbox where heard_at is null and tries > 0) as failing,
    (select count(*)::int from platform.mails where sent_at is null) as mails,
    (select count(*)::int from platform.files where state in ('未検査', '検査待')) as unscanned,
    (select count(*)::int from platform.jobs where state = 'waiting') as "jobsWaiting",
    (select count(*)::int from platform.jobs where state = 'running') as "jobsRunning",
    (select count(*)::int from platform.jobs where state = 'failed') as "jobsFailed"`

/** The work that waits in all cities together. */
export async function workloadOf(engine: Engine): Promise<Workload> {
  const passes = (await seesAllCities(engine)) ? [null] : await allCities(engine)
  return engine.transaction('read', async (ask) => {
    const sum: Workload = Workload.parse(
      Object.fromEntries(Object.keys(Workload.shape).map((name) => [name, 0])),
    )
    for (const city of passes) {
      if (city !== null) await enterAsOwner(ask, city)
      const found = Workload.parse((await ask(question, [])).rows[0])
      sum.waiting += found.waiting
      sum.lagSeconds = Math.max(sum.lagSeconds, found.lagSeconds)
      sum.failing += found.failing
      sum.mails += found.mails
      sum.unscanned += found.unscanned
      sum.jobsWaiting += found.jobsWaiting
      sum.jobsRunning += found.jobsRunning
      sum.jobsFailed += found.jobsFailed
    }
    return sum
  })
}
