import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { type AnyAction, action } from '../actions.ts'
import { Invalid, Missing, Refused, RuleBroken } from '../errors.ts'
import { notify } from '../notifications/notify.ts'
import { citiesWhere } from '../outbox/cities.ts'
import type { Workshop } from '../outbox/outbox.ts'
import { goRound } from '../outbox/rounds.ts'
import { type Person, systemOf } from '../person.ts'
import type { JobRow } from '../routes.ts'
import { performAs, within } from '../within.ts'
import * as at from './addresses.ts'
import {
  askerOf,
  type Claimed,
  claimJob,
  keepStep,
  lockClaimed,
  noteFailure,
  planAfresh,
} from './claims.ts'
import type { AnyJob } from './job.ts'
import { addTroubles } from './tables.ts'

const staleMs = 60_000
const mostTries = 5

/** Somebody paused or stopped the job, or another runner took it over. */
class NotMineAnyMore extends Error {}

/** Takes one step of one job in every city that has work. @returns whether there was any */
export async function takeSteps(house: Workshop, runner: string): Promise<boolean> {
  const cities = await citiesWhere(
    house.engine,
    'platform.jobs',
    `state in ('waiting', 'running') and (state = 'running' or next_at <= $1)`,
    [house.clock.now().toISOString()],
  )
  let any = false
  for (const city of cities) any = (await takeStep(house, city, runner)) || any
  return any
}

async function takeStep(house: Workshop, city: number, runner: string): Promise<boolean> {
  const now = house.clock.now().getTime()
  // Nobody else can have the embedded database open: a job that runs elsewhere is one left behind.
  const stale = new Date(house.engine.kind === 'pglite' ? now : now - staleMs).toISOString()
  const claimed = await within(
    house,
    { city, mode: 'write', person: async () => systemOf(city) },
    async (here) => {
      const mine = await claimJob(here, runner, stale)
      const asker = mine?.askedBy ? await askerOf(here, mine.askedBy) : systemOf(city)
      return mine && { mine, asker }
    },
  )
  if (claimed === null) return false
  const { mine, asker } = claimed
  try {
    const job = jobOf(house, mine.kind)
    if (asker === null) throw new RuleBroken('依頼した人の利用期間が終わったため、止まりました。')
    await performAs(house, asker, stepAction(job, runner), { jobId: mine.id })
  } catch (error) {
    if (!(error instanceof NotMineAnyMore)) await putAside(house, city, mine, runner, error)
  }
  return true
}

function jobOf(house: Workshop, kind: string): AnyJob {
  const row = house.rows.find((each): each is JobRow => 'job' in each && each.job.kind === kind)
  if (!row) throw new RuleBroken('この種類の作業は、いまの版にはありません。')
  return row.job
}

/** One step as an action: one serializable transaction, one audit entry, its events with it. */
function stepAction(job: AnyJob, runner: string): AnyAction {
  // Whoever asked was allowed to start it; the step itself asks again what it does.
  const anybody = Object.assign((_: Person) => true, { permission: 'jobs.work', roles: [] })
  return action({
    verb: 'platform.work-on-job',
    may: anybody,
    form: z.object({ jobId: z.uuid() }),
    async run(here, { jobId }) {
      const mine = await lockClaimed(here, jobId, runner)
      if (mine === null) throw new NotMineAnyMore()
      await planAfresh(here)
      const step = await job.step(here, job.form.parse(mine.payload), mine.cursor)
      await keepStep(here, mine, step)
      await addTroubles(here, jobId, mine.troubles, step.troubles ?? [])
      if (step.finished) await tellAsker(here, mine, `「${mine.title}」が終わりました。`)
      const { done, total, finished } = step
      return { about: jobId, noted: { kind: job.kind, done, total, finished } }
    },
  })
}

function tellAsker(here: Parameters<typeof notify>[0], { askedBy, id }: Claimed, sentence: string) {
  return askedBy
    ? notify(here, { accountIds: [askedBy] }, sentence, at.job({ jobId: id }))
    : Promise.resolve(0)
}

async function putAside(
  house: Workshop,
  city: number,
  mine: Claimed,
  runner: string,
  error: unknown,
): Promise<void> {
  const ruled = [RuleBroken, Invalid, Refused, Missing].some((kind) => error instanceof kind)
  if (!ruled) {
    const inside = error instanceof Error ? error.stack : String(error)
    house.log({ level: 'error', event: mine.kind, city, error: inside })
  }
  const final = ruled || mine.tries + 1 >= mostTries
  const sentence =
    ruled && error instanceof Error
      ? error.message
      : final
        ? '処理を終えられませんでした。「続きから再開する」を押しても進まないときは、情報政策課に知らせてください。'
        : '途中でうまくいきませんでした。少し待って、続きからやり直します。'
  await within(house, { city, mode: 'write', person: async () => systemOf(city) }, async (here) => {
    const noted = await noteFailure(here, mine, runner, { sentence, final })
    if (noted > 0 && final) await tellAsker(here, mine, `「${mine.title}」が止まりました。`)
  })
}

/**
 * Works on the jobs of all cities, one step of each in turn, until told to stop; then the step under way
 * is finished and the rest goes on after the next start.
 */
export function startJobs(house: Workshop, everyMs = 1_000): () => Promise<void> {
  const runner = randomUUID()
  return goRound(async () => {
    const any = await takeSteps(house, runner).catch((error: unknown) => {
      house.log({ level: 'error', error: error instanceof Error ? error.stack : String(error) })
      return false
    })
    // Between two steps the pages come first: the embedded database has one connection.
    return any ? 0 : everyMs
  })
}
