import type { Engine } from './engine.ts'

const minute = 60_000
const minutesOfAnHour = 60
const minutesOfADay = 24 * minutesOfAnHour

/** Tables half as large again as when the planner last looked at them; a few pages more are no matter. */
const grown = `
  select format('%I.%I', n.nspname, c.relname) as name from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')
    and pg_relation_size(c.oid) / current_setting('block_size')::int > 8 + c.relpages * 3 / 2`

async function lookAtGrown(engine: Engine): Promise<void> {
  const { rows } = await engine.asOwner(grown, [])
  if (rows.length > 0) await engine.script(`analyze ${rows.map(({ name }) => name).join(', ')}`)
}

/**
 * Keeps what the planner believes of the tables near the truth, and their dead rows few. A PostgreSQL
 * server does so by itself; the embedded database has nobody who would, and joins of a table that it
 * believes empty go wrong by orders. From now on it plans each statement once besides, and again when a
 * table of it has been looked at: by its own judgement it plans many a small question anew at each asking,
 * which here takes longer than the answer. Not before: what was planned for empty tables must not fill a city.
 * @returns a way to stop; nothing runs on a server
 */
export async function keepStatistics(
  engine: Engine,
  failed: (error: unknown) => void,
): Promise<() => Promise<void>> {
  if (engine.kind !== 'pglite') return async () => {}
  await engine.script('analyze')
  await engine.script('set plan_cache_mode = force_generic_plan')
  let running: Promise<void> = Promise.resolve()
  let minutes = 0
  const lookAt = (minute: number) => {
    if (minute % minutesOfADay === 0) return engine.script('vacuum (analyze)')
    return minute % minutesOfAnHour === 0 ? engine.script('analyze') : lookAtGrown(engine)
  }
  const timer = setInterval(() => {
    minutes += 1
    const now = minutes
    running = running.then(() => lookAt(now)).catch(failed)
  }, minute)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await running
  }
}
