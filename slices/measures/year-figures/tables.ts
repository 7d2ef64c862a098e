import { z } from 'zod'
import { type Here, sql, whole } from '#platform'
import { figureKinds, type History, indicatorKinds, type YearIndicator } from './rules.ts'

const figure = whole.nullable()
export const YearFiguresRow = z.object({
  fiscalYear: z.number(),
  toldBy: z.string(),
  national: figure,
  prefecture: figure,
  bond: figure,
  other: figure,
  general: figure,
  cost: figure,
  people: z.number().nullable(),
  hours: z.number().nullable(),
  labour: figure,
  full: figure,
})
const ValueRow = z.object({
  fiscalYear: z.number(),
  value: z.number().nullable(),
  target: z.number().nullable(),
  said: z.string(),
  toldBy: z.string(),
})
export const YearIndicatorRow = z.object({
  kind: z.enum(indicatorKinds),
  place: z.number().nullable(),
  name: z.string(),
  unit: z.string(),
  values: z.array(ValueRow),
})

const none: History = { years: [], indicators: [] }

/** The years of these sheets; the caller has loaded the sheets through the person. */
export async function historiesOf(
  here: Here,
  sheetIds: readonly string[],
): Promise<(sheetId: string) => History> {
  const found = new Map<
    string,
    { years: z.infer<typeof YearFiguresRow>[]; indicators: YearIndicator[] }
  >(sheetIds.map((id) => [id, { years: [], indicators: [] }]))
  const figures = await here.db.many(
    YearFiguresRow.extend({ sheetId: z.uuid() }),
    sql`select f.sheet_id, f.fiscal_year, f.file_id as told_by, f.national_yen as national,
        f.prefecture_yen as prefecture, f.bond_yen as bond, f.other_yen as other,
        f.general_yen as general, f.cost_yen as cost, f.people, f.hours, f.labour_yen as labour,
        f.full_yen as full
      from measures.year_figures f
      where f.city = ${here.city} and f.sheet_id = any(${sheetIds}::uuid[])
      order by f.sheet_id, f.fiscal_year`,
  )
  for (const { sheetId, ...year } of figures) found.get(sheetId)?.years.push(year)
  const indicators = await here.db.many(
    YearIndicatorRow.extend({ sheetId: z.uuid() }),
    sql`select i.sheet_id, i.kind, i.place, i.name, i.unit,
        coalesce((select jsonb_agg(jsonb_build_object('fiscalYear', v.fiscal_year, 'value', v.value,
            'target', v.target, 'said', v.said, 'toldBy', v.file_id) order by v.fiscal_year)
          from measures.year_values v
          where v.city = ${here.city} and v.sheet_id = i.sheet_id and v.number = i.number),
          '[]') as values
      from measures.year_indicators i
      where i.city = ${here.city} and i.sheet_id = any(${sheetIds}::uuid[])
      order by i.sheet_id, i.number`,
  )
  for (const { sheetId, ...one } of indicators) found.get(sheetId)?.indicators.push(one)
  return (sheetId) => found.get(sheetId) ?? none
}

type Kept = { readonly sheetId: string; readonly history: History }

/** Writes the years of these sheets in place of those that are kept. */
export async function keepHistories(here: Here, all: readonly Kept[]): Promise<void> {
  const ids = all.map(({ sheetId }) => sheetId)
  await here.db.run(sql`delete from measures.year_figures
    where city = ${here.city} and sheet_id = any(${ids}::uuid[])`)
  await here.db.run(sql`delete from measures.year_indicators
    where city = ${here.city} and sheet_id = any(${ids}::uuid[])`)
  const years = all.flatMap(({ sheetId, history }) =>
    history.years.map(({ fiscalYear, toldBy, ...year }) => ({
      ...{ sheet_id: sheetId, fiscal_year: fiscalYear, file_id: toldBy },
      ...Object.fromEntries(figureKinds.map((kind) => [columnOf[kind], year[kind]])),
    })),
  )
  await here.db.run(sql`
    insert into measures.year_figures (city, sheet_id, fiscal_year, national_yen, prefecture_yen,
      bond_yen, other_yen, general_yen, cost_yen, people, hours, labour_yen, full_yen, file_id)
    select ${here.city}, r.sheet_id, r.fiscal_year, r.national_yen, r.prefecture_yen, r.bond_yen,
      r.other_yen, r.general_yen, r.cost_yen, r.people, r.hours, r.labour_yen, r.full_yen, r.file_id
    from jsonb_populate_recordset(null::measures.year_figures, ${JSON.stringify(years)}::jsonb) r
    returning sheet_id`)
  const indicators = all.flatMap(({ sheetId, history }) =>
    history.indicators.map(({ kind, place, name, unit, values }, number) => ({
      ...{ sheet_id: sheetId, number, kind, place, name, unit, values },
    })),
  )
  await here.db.run(sql`
    insert into measures.year_indicators (city, sheet_id, number, kind, place, name, unit)
    select ${here.city}, r.sheet_id, r.number, r.kind, r.place, r.name, r.unit
    from jsonb_populate_recordset(null::measures.year_indicators,
      ${JSON.stringify(indicators.map(({ values, ...one }) => one))}::jsonb) r
    returning sheet_id`)
  const values = indicators.flatMap(({ sheet_id, number, values: each }) =>
    each.map(({ fiscalYear, value, target, said, toldBy }) => ({
      ...{ sheet_id, number, fiscal_year: fiscalYear, value, target, said, file_id: toldBy },
    })),
  )
  await here.db.run(sql`
    insert into measures.year_values (city, sheet_id, number, fiscal_year, value, target, said, file_id)
    select ${here.city}, r.sheet_id, r.number, r.fiscal_year, r.value, r.target, r.said, r.file_id
    from jsonb_populate_recordset(null::measures.year_values, ${JSON.stringify(values)}::jsonb) r
    returning sheet_id`)
}

const columnOf = {
  national: 'national_yen',
  prefecture: 'prefecture_yen',
  bond: 'bond_yen',
  other: 'other_yen',
  general: 'general_yen',
  cost: 'cost_yen',
  people: 'people',
  hours: 'hours',
  labour: 'labour_yen',
  full: 'full_yen',
} as const
