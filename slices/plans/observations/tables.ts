import { z } from 'zod'
import { localDate } from '#packages/japan'
import { type Here, sql } from '#platform'
import { beadSeenBy } from '#slices/evidence'
import { figuresOf } from '../baselines/rules.ts'
import type { Reading } from './forms.ts'
import { certainties } from './forms.ts'

const numeric = z.string().transform(Number)

export type Observation = z.infer<typeof Observation>
const Observation = z.object({
  id: z.uuid(),
  indicatorId: z.uuid(),
  year: z.number(),
  value: numeric.nullable(),
  vintageOn: localDate(),
  certainty: z.enum(certainties),
  numerator: numeric.nullable(),
  denominator: numeric.nullable(),
  n: z.number().nullable(),
  population: z.number().nullable(),
  standardError: numeric.nullable(),
  isSuppressed: z.boolean(),
  source: z.string(),
  sourcePid: z.string().nullable(),
  note: z.string(),
  recordedAt: z.string(),
  recordedName: z.string(),
  isWithdrawn: z.boolean(),
  withdrawal: z.string(),
})

const columns = sql`o.id, o.indicator_id, o.year, o.value, o.vintage_on, o.certainty, o.numerator,
  o.denominator, o.n, o.population, o.standard_error, o.is_suppressed, o.source, o.source_pid,
  o.note, o.recorded_at, o.recorded_name, o.withdrawn_at is not null as is_withdrawn, o.withdrawal`

/** Every value of an indicator, the latest period and vintage first; also what was withdrawn. */
export function observationsOf(here: Here, indicatorId: string): Promise<Observation[]> {
  return here.db.many(
    Observation,
    sql`select ${columns} from plans.observations o
      where o.city = ${here.city} and o.indicator_id = ${indicatorId}::uuid
      order by o.year desc, o.vintage_on desc, o.recorded_at desc limit 500`,
  )
}

/** The value that stands for each period: of its latest vintage, of several indicators at once. */
export async function standingObservations(
  here: Here,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Observation[]>> {
  const rows = await here.db.many(
    Observation,
    sql`select distinct on (o.indicator_id, o.year) ${columns} from plans.observations o
      where o.city = ${here.city} and o.indicator_id = any(${ids}::uuid[])
        and o.withdrawn_at is null
      order by o.indicator_id, o.year, o.vintage_on desc`,
  )
  const found = new Map<string, Observation[]>()
  for (const row of rows) found.set(row.indicatorId, [...(found.get(row.indicatorId) ?? []), row])
  return found
}

/** @throws {Missing} there is none of this indicator */
export function observationOf(
  here: Here,
  indicatorId: string,
  observationId: string,
): Promise<Observation> {
  return here.db.one(
    Observation,
    sql`select ${columns} from plans.observations o
      where o.city = ${here.city} and o.indicator_id = ${indicatorId}::uuid
        and o.id = ${observationId}::uuid`,
  )
}

export function keepObservation(
  here: Here,
  indicatorId: string,
  reading: Reading,
  value: number | 'X',
  source: string,
): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into plans.observations (city, indicator_id, year, value, vintage_on, certainty,
        numerator, denominator, n, population, standard_error, is_suppressed, source, source_pid,
        note, recorded_at, recorded_name)
      values (${here.city}, ${indicatorId}::uuid, ${reading.year},
        ${value === 'X' ? null : value}::numeric, ${reading.vintageOn}, ${reading.certainty},
        ${reading.numerator}::numeric, ${reading.denominator}::numeric, ${reading.n},
        ${reading.population}, ${reading.standardError}::numeric, ${value === 'X'}, ${source},
        ${reading.sourcePid}, ${reading.note}, ${here.now}, ${here.person.name})
      returning id`,
  )
}

export async function withdrawObservation(
  here: Here,
  observationId: string,
  reason: string,
): Promise<void> {
  await here.db.run(sql`
    update plans.observations set withdrawn_at = ${here.now}, withdrawn_name = ${here.person.name},
      withdrawal = ${reason}
    where city = ${here.city} and id = ${observationId}::uuid and withdrawn_at is null`)
}

/** Whether the card that a value is said to come from has that year's cell suppressed. */
export async function isSuppressedAtTheSource(
  here: Here,
  pid: string | null,
  year: number,
): Promise<boolean> {
  if (pid === null) return false
  const figures = figuresOf((await beadSeenBy(here, pid)).figures)
  const ofTheYear = (figures?.values ?? []).filter(({ period }) => period.startsWith(String(year)))
  return ofTheYear.length > 0 && ofTheYear.every(({ value }) => value === null)
}
