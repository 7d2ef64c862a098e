import { z } from 'zod'
import { type Here, type Sql, sql } from '#platform'
import { isBreakRule } from '../breaks/rules.ts'
import { type LinkType, linkTypes } from '../link-types/rules.ts'

const code = (type: LinkType) => linkTypes[type].code

export type Deadlines = { readonly answerDays: number; readonly reflectDays: number }

/** Live links of a type into (`down`) or out of (`up`) the bead `b`. */
function live(here: Here, end: 'up' | 'down', types: readonly LinkType[], more: Sql = sql`true`) {
  const codes = types.map(code)
  return sql`exists (select from evidence.links l
    join evidence.beads o on (o.city, o.bead) = (l.city, ${end === 'down' ? sql`l.up` : sql`l.down`})
    where l.city = ${here.city} and ${end === 'down' ? sql`l.down` : sql`l.up`} = b.bead
      and l.ended_at is null and l.type = any(${codes}::smallint[]) and ${more})`
}

const hasDecision = (here: Here, names: string) =>
  sql`exists (select from evidence.decisions e
    where e.city = ${here.city} and e.bead = b.bead and e.name ~ ${names})`

const bindingNames = '^(adopted|continued|requested|approved|sealed|fixed|revised)'

/** The latest binding decision of `b`, by its moment. */
const decided = (here: Here) => sql`(select max(e.decided_at) from evidence.decisions e
  where e.city = ${here.city} and e.bead = b.bead and e.name ~ ${bindingNames})`

/** A link `l` to evidence `u` that was there when `b` was decided, or is attested for it. */
const inTime = (here: Here) => sql`exists (select from evidence.links l
  join evidence.beads u on (u.city, u.bead) = (l.city, l.up)
  where l.city = ${here.city} and l.down = b.bead and l.ended_at is null
    and l.type = ${code('grounds')} and l.recorded_at <= ${decided(here)}
    and (u.available_on is null
      or u.available_on <= (${decided(here)} at time zone 'Asia/Tokyo')::date))`

type Conditions = Readonly<Record<string, { kinds: readonly string[]; broken: Sql }>>

/** Each rule as a condition on a live bead `b` of these kinds. */
function conditions(here: Here, { answerDays, reflectDays }: Deadlines): Conditions {
  const { today } = here
  const grounds = live(here, 'down', ['grounds'])
  const opinions = ['council', 'public_comment', 'proposal', 'vision', 'assembly', 'partner']
  const evidenceOn = (type: LinkType) => sql`exists (select from evidence.links g
    where g.city = ${here.city} and g.down = o.bead and g.ended_at is null
      and g.type = ${code(type)})`
  return {
    T01: {
      kinds: ['measure'],
      broken: sql`not ${grounds} and not ${live(here, 'down', ['addresses'], evidenceOn('grounds'))}`,
    },
    T02: {
      kinds: ['measure', 'budget_line', 'plan_node', 'answer', 'indicator', 'call'],
      broken: sql`${decided(here)} is not null and ${grounds} and not ${inTime(here)}`,
    },
    T03: { kinds: ['measure'], broken: sql`not ${live(here, 'down', ['serves'])}` },
    T04: {
      kinds: opinions,
      broken: sql`b.happened_on < ${today}::date - ${answerDays}::int
        and not ${live(here, 'up', ['answered_by'])}`,
    },
    T05: {
      kinds: ['answer'],
      broken: sql`b.figures->>'class' in ('採用', '一部採用')
        and b.happened_on < ${today}::date - ${reflectDays}::int
        and not ${live(here, 'up', ['reflected_in'])}`,
    },
    T06: {
      kinds: ['indicator', 'observation'],
      broken: sql`b.due_on < ${today}::date and (b.kind = 'observation' and b.happened_on is null
        or b.kind = 'indicator' and not ${live(here, 'up', ['observed_as'], sql`o.happened_on is not null`)})`,
    },
    T07: {
      kinds: ['measure', 'plan_node'],
      broken: sql`b.recorded_at < ${here.now}::timestamptz - interval '60 days'
        and not ${live(here, 'up', ['measured_by'])}`,
    },
    T08: {
      kinds: ['budget_line'],
      broken: sql`jsonb_typeof(b.figures->'amountYen') = 'number' and ${hasDecision(here, '^requested')}
        and (b.figures->>'amountYen')::numeric <> coalesce((select sum(l.amount_yen)
          from evidence.links l where l.city = ${here.city} and l.down = b.bead
            and l.ended_at is null and l.type = ${code('funds')}), 0)`,
    },
    T09: {
      kinds: ['call'],
      broken: sql`b.figures->>'closedOn' ~ '^\\d{4}-\\d{2}-\\d{2}$'
        and b.figures->>'closedOn' < (${today}::date - interval '12 months')::date::text
        and ${live(here, 'up', ['judges'], sql`o.figures->>'granted' = 'true'`)}
        and not ${live(here, 'up', ['yields'])}
        and not ${live(
          here,
          'up',
          ['judges'],
          sql`exists (select from evidence.links y
          where y.city = ${here.city} and y.up = o.bead and y.ended_at is null
            and y.type = ${code('yields')})`,
        )}`,
    },
    T10: {
      kinds: ['result'],
      broken: sql`b.fy is not null and make_date(b.fy + 1, 10, 1) <= ${today}::date
        and not ${live(here, 'up', ['evaluated_in'])}`,
    },
    T11: {
      kinds: ['finding'],
      broken: sql`b.happened_on < (${today}::date - interval '12 months')::date
        and not ${live(here, 'up', ['grounds'])}`,
    },
    T12: {
      kinds: ['issue'],
      broken: sql`exists (select from evidence.issues i where i.city = ${here.city}
          and b.slice = 'evidence' and b.ref = 'issue:' || i.id and i.resolved_at is null
          and i.set_aside_at is null
          and i.confirmed_at < ${here.now}::timestamptz - interval '365 days')
        and not ${live(here, 'up', ['discussed_as', 'addresses'])}`,
    },
    T13: {
      kinds: ['measure', 'budget_line', 'plan_node', 'answer', 'indicator', 'call'],
      broken: sql`${decided(here)} is not null and ${grounds}
        and not ${live(here, 'down', ['grounds'], sql`o.state = 'live'`)}`,
    },
    T14: {
      kinds: ['survey'],
      broken: sql`b.happened_on < ${today}::date - 180 and not ${live(here, 'up', ['grounds'])}`,
    },
  }
}

const Found = z.object({ rule: z.string().refine(isBreakRule), bead: z.number() })
export type FoundBreak = z.infer<typeof Found>

/**
 * What is broken now, on the whole graph, whoever may see it.
 * @param beads only these; null for the whole city
 */
export function searchBreaks(
  here: Here,
  deadlines: Deadlines,
  beads: readonly number[] | null,
): Promise<FoundBreak[]> {
  const parts = Object.entries(conditions(here, deadlines)).map(
    ([rule, { kinds, broken }]) => sql`
      select ${rule}::text as rule, b.bead from evidence.beads b
      where b.city = ${here.city} and b.state = 'live' and b.kind = any(${kinds}::text[])
        ${beads ? sql`and b.bead = any(${beads}::bigint[])` : sql``} and (${broken})`,
  )
  return here.db.many(Found, sql.join(parts, sql` union all `))
}
