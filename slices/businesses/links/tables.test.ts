import { expect, test } from 'vitest'
import { openHouse } from '#test'
import { routes } from '../routes.ts'
import { links, staying } from './rules.ts'

const house = await openHouse('businesses', routes, async () => undefined)

test('every table that refers to a business is moved with it or is known to stay', async () => {
  const referring = await house.engine.asOwner(
    `select distinct c.relname as name from pg_attribute a
      join pg_class c on c.oid = a.attrelid and c.relkind = 'r'
      join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'businesses'
      left join pg_constraint x on x.conrelid = c.oid and x.contype = 'f'
        and x.confrelid = 'businesses.businesses'::regclass
      where a.attname = 'business_id' or x.oid is not null order by 1`,
    [],
  )
  const said = [...links.map(({ link }) => link), ...Object.keys(staying)].sort()
  expect(referring.rows.map(({ name }) => String(name)).sort()).toEqual(said)
})
