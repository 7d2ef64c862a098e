import type { Engine } from '#platform/database'

export type DeskSize = { readonly city: number; readonly measures: number; readonly rows: number }

const setsu = [7, 8, 11, 12, 13]

/**
 * Fills the city's largest round with submitted requests of invented measures, as the owner of the
 * database: five lines each, rows in equal number, a grant, three years of execution, three grounds in
 * the thread, every third one asked, every second one assessed. The town of the samples is there.
 * @returns the round
 */
export async function fillLargeDesk(
  engine: Engine,
  { city, measures, rows }: DeskSize,
): Promise<{ roundId: string }> {
  const one = async (text: string, values: readonly unknown[] = [city]) => {
    const found = await engine.asOwner(text, [...values])
    return String(found.rows[0]?.id)
  }
  const roundId = await one(
    `select round_id as id from measures.requests where city = $1 and requested_at is not null
     group by round_id order by count(*) desc, round_id limit 1`,
  )
  const schemeId = await one(
    `select id from measures.schemes where city = $1 and kind = 'national' order by name limit 1`,
  )
  const run = (text: string, values: readonly unknown[] = [city]) =>
    engine.asOwner(text, [...values])
  await run(
    `insert into measures.measures (city, code, name, section_id, goal_id, newness, cost_nature,
       started_year, sunset_year, target_industry, means, intent, content, delivery, proposer, account,
       kan, kou, moku, output_unit, proposed_at, drafted_name, is_sample)
     select $1, 'Z' || lpad(n::text, 4, '0'), '大きな机の事業' || n, m.section_id, m.goal_id, '継続', '経常',
       2023, 2029, '製造業', '{補助}', '小さな作り手が自ら値を付けて取引を続ける。',
       '見本市に共同の場所を設け、出展の費用の半分を補助する。', '補助', '市', '一般会計', '7', '1', '2', '者',
       now(), '', true
     from generate_series(1, $2::int) n,
       (select section_id, goal_id from measures.measures where city = $1 order by code limit 1) m`,
    [city, measures],
  )
  await run(
    `insert into measures.requests (city, measure_id, round_id, drafted_at, drafted_name, requested_at,
       requested_name, received_at, received_name, later_yen, response)
     select $1, id, $2, now(), '', timestamptz '2026-11-05 09:00+09', '', now(), '',
       '{5000000,5000000,5000000}', '昨年のご意見を受けて、追跡の期間を延ばした。'
     from measures.measures where city = $1 and code like 'Z%'`,
    [city, roundId],
  )
  await run(
    `insert into measures.budget_lines (city, request_id, setsu, yen, amount_yen)
     select $1, q.id, s, 900000, 900000
     from measures.requests q join measures.measures m on (m.city, m.id) = (q.city, q.measure_id)
     cross join unnest($2::int[]) s where q.city = $1 and m.code like 'Z%'`,
    [city, setsu],
  )
  await run(
    `insert into measures.breakdowns (city, line_id, number, content, unit_price_yen, price_source,
       quantity, unit, times, factor, yen, scheme_id, cost_kind, driver, in_city)
     select $1, l.id, n, '積算の行' || n, 900000 / $2::int, '見積', case when l.setsu = 13 then '12' else '1' end,
       '者', '1', case when l.setsu = 13 then '1/12' else '1' end, 900000 / $2::int, $3,
       case when l.setsu = 13 then 'variable' else 'fixed' end,
       case when l.setsu = 13 then '出展者' else '' end, true
     from measures.budget_lines l join measures.requests q on (q.city, q.id) = (l.city, l.request_id)
     join measures.measures m on (m.city, m.id) = (q.city, q.measure_id)
     cross join generate_series(1, $2::int) n where l.city = $1 and m.code like 'Z%'`,
    [city, Math.round(rows / measures / setsu.length), schemeId],
  )
  await run(
    `insert into measures.funds (city, request_id, scheme_id, amount_yen)
     select $1, q.id, f.scheme, f.yen from measures.requests q
     join measures.measures m on (m.city, m.id) = (q.city, q.measure_id)
     cross join (values ($2::uuid, 2250000), (null, 2250000)) f(scheme, yen)
     where q.city = $1 and m.code like 'Z%'`,
    [city, schemeId],
  )
  await run(
    `insert into measures.executions (city, measure_id, fiscal_year, initial_yen, spent_yen,
       national_yen, prefecture_yen, bond_yen, other_yen, hours, output, results, recorded_at,
       recorded_name)
     select $1, id, y, 4500000, 4200000, 2000000, 0, 0, 0, 500, 12, 30, now(), ''
     from measures.measures cross join generate_series(2024, 2026) y
     where city = $1 and code like 'Z%'`,
  )
  await run(
    `insert into measures.finance_questions (city, request_id, measure_id, text, asked_at, asked_name)
     select $1, q.id, m.id, '成約額を、補助がなくても出展した者と比べられますか。', now(), ''
     from measures.requests q join measures.measures m on (m.city, m.id) = (q.city, q.measure_id)
     where q.city = $1 and m.code like 'Z%' and right(m.code, 1) in ('3', '6', '9')`,
  )
  await run(
    `with assessed as (
       insert into measures.assessments (city, request_id, stage, reason_code, comment, assessed_at,
         assessed_name, number)
       select $1, q.id, 'head', '計数整理', '', now(), '', 1
       from measures.requests q join measures.measures m on (m.city, m.id) = (q.city, q.measure_id)
       where q.city = $1 and m.code like 'Z%' and right(m.code, 1) in ('0', '2', '4', '6', '8')
       returning city, id, request_id)
     insert into measures.stage_amounts (city, assessment_id, line_id, amount_yen)
     select a.city, a.id, l.id, 800000 from assessed a
     join measures.budget_lines l on (l.city, l.request_id) = (a.city, a.request_id)`,
  )
  await fillThread(engine, city)
  return { roundId }
}

/** Heads of the measures and their lines in the thread, each measure resting on three grounds. */
async function fillThread(engine: Engine, city: number): Promise<void> {
  const head = `city, bead, family, kind, slice, ref, title, recorded_at, aud, address, hash`
  const staff = `(select array_agg(aud) from evidence.audiences where city = $1 and name = 'staff')`
  await engine.asOwner(
    `insert into evidence.beads (${head})
     select $1, 3000000000 + row_number() over (order by code), 6, 'measure', 'measures', id::text, name,
       now(), ${staff}, '/measures/' || id, ''
     from measures.measures where city = $1 and code like 'Z%'`,
    [city],
  )
  await engine.asOwner(
    `insert into evidence.beads (${head})
     select $1, 3100000000 + row_number() over (order by l.id), 8, 'budget_line', 'measures',
       'line:' || l.id, '節' || l.setsu || ' 900千円', now(), ${staff}, '/budget-lines/' || l.id, ''
     from measures.budget_lines l join measures.requests q on (q.city, q.id) = (l.city, l.request_id)
     join measures.measures m on (m.city, m.id) = (q.city, q.measure_id)
     where l.city = $1 and m.code like 'Z%'`,
    [city],
  )
  await engine.asOwner(
    `insert into evidence.links (city, up, down, type, recorded_at)
     select $1, u.bead, d.bead, 1, timestamptz '2026-10-20 09:00+09'
     from evidence.beads d
     cross join (select bead from evidence.beads where city = $1 and family = 1 order by bead limit 3) u
     where d.city = $1 and d.bead between 3000000001 and 3099999999`,
    [city],
  )
}
