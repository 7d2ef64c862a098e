import { z } from 'zod'
import { type Here, sql } from '#platform'
import { setting, settingOn } from '#platform/settings'
import { type Judgement, statuses, type Thresholds } from './rules.ts'

const onCourse = setting('plans.on-course-share', z.coerce.number().gt(0).max(1), 0.8, {
  label: '指標を「おおむね順調」とする、道のりの割合',
  source: '運用上の初期値（0.8。これより小さく0より大きければ遅れ）',
  toBeChecked: true,
})

export async function thresholdsOf(here: Here): Promise<Thresholds> {
  return { onCourse: await settingOn(here, onCourse) }
}

const numeric = z.string().transform(Number)

export type Verdict = z.infer<typeof Verdict>
const Verdict = z.object({
  id: z.uuid(),
  indicatorId: z.uuid(),
  observationId: z.uuid(),
  year: z.number(),
  value: numeric,
  vintageOn: z.string(),
  status: z.enum(statuses),
  ratioHundredths: z.number().nullable(),
  pathValue: numeric.nullable(),
  baselineValue: numeric.nullable(),
  low: numeric.nullable(),
  high: numeric.nullable(),
  targetNumber: z.number().nullable(),
  certainty: z.string(),
  revisedStatus: z.enum(statuses).nullable(),
  judgedAt: z.string(),
  judgedName: z.string(),
  isWithdrawn: z.boolean(),
})

const columns = sql`v.id, v.indicator_id, v.observation_id, v.year, o.value, o.vintage_on::text,
  v.status, v.ratio_hundredths, v.path_value, v.baseline_value, v.low, v.high, v.target_number,
  v.certainty, v.revised_status, v.judged_at, v.judged_name, o.withdrawn_at is not null as is_withdrawn`

/** Every verdict of an indicator, the latest first: 暫定 and 確定 alike, also of what was withdrawn. */
export function verdictsOf(here: Here, indicatorId: string): Promise<Verdict[]> {
  return here.db.many(
    Verdict,
    sql`select ${columns} from plans.verdicts v
      join plans.observations o on (o.city, o.id) = (v.city, v.observation_id)
      where v.city = ${here.city} and v.indicator_id = ${indicatorId}::uuid
      order by v.year desc, v.judged_at desc limit 500`,
  )
}

/** The verdict that stands for each period of several indicators: on the latest value that was not withdrawn. */
export async function standingVerdicts(
  here: Here,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Verdict[]>> {
  const rows = await here.db.many(
    Verdict,
    sql`select distinct on (v.indicator_id, v.year) ${columns} from plans.verdicts v
      join plans.observations o on (o.city, o.id) = (v.city, v.observation_id)
      where v.city = ${here.city} and v.indicator_id = any(${ids}::uuid[])
        and o.withdrawn_at is null
      order by v.indicator_id, v.year desc, o.vintage_on desc, v.judged_at desc`,
  )
  const found = new Map<string, Verdict[]>()
  for (const row of rows) found.set(row.indicatorId, [...(found.get(row.indicatorId) ?? []), row])
  return found
}

/** The periods that have a verdict, in order. */
export async function judgedYears(here: Here, indicatorId: string): Promise<number[]> {
  const rows = await here.db.many(
    z.object({ year: z.number() }),
    sql`select distinct v.year from plans.verdicts v
      join plans.observations o on (o.city, o.id) = (v.city, v.observation_id)
      where v.city = ${here.city} and v.indicator_id = ${indicatorId}::uuid
        and o.withdrawn_at is null order by v.year`,
  )
  return rows.map(({ year }) => year)
}

export type NewVerdict = {
  readonly indicatorId: string
  readonly observationId: string
  readonly year: number
  readonly judgement: Judgement
  readonly baselineValue: number | null
  readonly targetNumber: number | null
  readonly certainty: string
  readonly revisedStatus: string | null
}

export async function keepVerdict(here: Here, made: NewVerdict): Promise<void> {
  const { judgement } = made
  await here.db.run(sql`
    insert into plans.verdicts (city, indicator_id, observation_id, year, status, ratio_hundredths,
      path_value, baseline_value, low, high, target_number, certainty, revised_status, judged_at,
      judged_name)
    values (${here.city}, ${made.indicatorId}::uuid, ${made.observationId}::uuid, ${made.year},
      ${judgement.status}, ${judgement.ratioHundredths}, ${judgement.pathValue}::numeric,
      ${made.baselineValue}::numeric, ${judgement.low}::numeric, ${judgement.high}::numeric,
      ${made.targetNumber}, ${made.certainty}, ${made.revisedStatus}, ${here.now},
      ${here.person.name})`)
}

/** Beside a verdict, what the publisher's revised baseline would make of it; null where nothing changes. */
export async function noteRevisedStatus(
  here: Here,
  verdictId: string,
  status: string | null,
): Promise<void> {
  await here.db.run(sql`
    update plans.verdicts set revised_status = ${status}
    where city = ${here.city} and id = ${verdictId}::uuid`)
}
