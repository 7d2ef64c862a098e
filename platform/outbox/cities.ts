import type { Engine, Query } from '../database/engine.ts'

const bypassing = new WeakMap<Engine, Promise<boolean>>()

/** Whether the owner sees the rows of all cities at once (a superuser, or a role with bypassrls). */
export function seesAllCities(engine: Engine): Promise<boolean> {
  const known = bypassing.get(engine)
  if (known) return known
  const asked = engine
    .asOwner(
      'select rolsuper or rolbypassrls as all from pg_roles where rolname = current_user',
      [],
    )
    .then(({ rows }) => rows[0]?.all === true)
  bypassing.set(engine, asked)
  return asked
}

export async function allCities(engine: Engine): Promise<number[]> {
  const { rows } = await engine.asOwner('select code from platform.cities order by code', [])
  return rows.map(({ code }) => Number(code))
}

/**
 * The cities in which a table has rows that fulfil a condition: one count over all of them where the
 * owner may see them, one question per city where not.
 * @param condition SQL of our own over the table's columns, with parameters from $1 on
 */
export async function citiesWhere(
  engine: Engine,
  table: string,
  condition: string,
  values: readonly unknown[] = [],
): Promise<number[]> {
  if (await seesAllCities(engine)) {
    const { rows } = await engine.asOwner(
      `select distinct city from ${table} where ${condition} order by city`,
      values,
    )
    return rows.map(({ city }) => Number(city))
  }
  const cities = await allCities(engine)
  return engine.transaction('read', async (ask) => {
    const found: number[] = []
    for (const city of cities) {
      await enterAsOwner(ask, city)
      const { rows } = await ask(
        `select 1 from ${table} where city = ${city} and (${condition}) limit 1`,
        values,
      )
      if (rows.length > 0) found.push(city)
    }
    return found
  })
}

/** Names the city to the policies without leaving the owner's role. */
export async function enterAsOwner(ask: Query, city: number): Promise<void> {
  await ask(`set local app.city = '${Math.trunc(city)}'`, [])
}
