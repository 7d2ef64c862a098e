import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openHouse, people } from '#test'
import { setDocumentSign } from '../documents/index.ts'
import { keepFile, keptFile, readBytes } from '../files/index.ts'
import { performAs, systemOf, verifyChain, within } from '../index.ts'
import { backup, restore } from './index.ts'
import { readManifest } from './manifest.ts'

const house = await openHouse('platform', [], async () => undefined)
const { engine, grounds } = house
const { varFolder } = grounds
const scratch = await mkdtemp(join(tmpdir(), 'sanchi-backup-'))
afterAll(() => rm(scratch, { recursive: true, force: true }))
const at = '2026-11-24T00:00:00.000Z'
const first = join(scratch, 'first')

// A table with everything that a column may be, and rows that speak of each other in a circle.
await engine.script(`
  create table platform.oddities (
    city int not null, id int not null, number bigint generated always as identity,
    bytes bytea, words text[], grid int[][], told jsonb, share numeric(30, 10), ratio float8, at timestamptz,
    on_day date, during daterange, said text, doubled int generated always as (id * 2) stored,
    boss int, primary key (city, id),
    foreign key (city, boss) references platform.oddities (city, id));
  call platform.keep_within_city('platform.oddities');
  insert into platform.oddities (city, id, bytes, words, grid, told, share, ratio, at, on_day, during, said, boss)
  values (182079, 1, '\\x00ff0a', array['"', null, 'a,b', ''], '{{1,2},{3,4}}', 'null',
      12345678901234567890.0123456789, 0.1::float8 + 0.2::float8, '2026-11-24 09:00:00.123456+09',
      '0800-01-01', '[2026-04-01,)', E'行\\n\\t"\\u2028終', 2),
    (182079, 2, '', '{}', null, '{"b": 1.0, "a": [1e3]}', 'NaN', '-Infinity', 'infinity', null, 'empty', '', 1),
    (152137, 1, null, null, null, null, null, null, null, null, null, null, null);`)
const pdf = new TextEncoder().encode('%PDF-1.7 見本')
const officer = await house.town.person(people.officer)
await performAs(grounds, await house.town.person(people.head), setDocumentSign, { sign: '産振' })
const { fileId } = await within(
  grounds,
  { city: 182079, mode: 'write', person: async () => officer },
  (here) => keepFile(here, new File([pdf], '見積.pdf'), ['pdf']),
)

async function destroy(): Promise<void> {
  const { rows } = await engine.asOwner(
    `select string_agg(c.oid::regclass::text, ', ') as all from pg_class c
     where c.relkind = 'r' and obj_description(c.oid, 'pg_class') in ('city', 'country')`,
    [],
  )
  await engine.script(`truncate ${rows[0]?.all} restart identity`)
  await rm(varFolder, { recursive: true, force: true })
}

test('taken, destroyed, restored: the same rows, files and record of acts', async () => {
  const taken = await backup(engine, varFolder, first, at)
  expect(taken).toMatchObject({ files: 1, bytes: pdf.length, lost: [] })
  const before = await readManifest(first)
  expect(before.tables.find(({ name }) => name === 'platform.oddities')?.rows).toBe(3)

  await destroy()
  expect(await house.value('select count(*)::int from platform.audit')).toBe(0)
  const restored = await restore(engine, varFolder, first)
  expect(restored.rows).toBe(taken.rows)
  expect(restored.chains.map(({ city }) => city)).toEqual([152137, 182079])

  await backup(engine, varFolder, join(scratch, 'second'), at)
  const after = await readManifest(join(scratch, 'second'))
  expect(after).toEqual(before)
  const chain = await within(
    grounds,
    { city: 182079, mode: 'read', person: async () => systemOf(182079) },
    async (here) => {
      const { sha256 } = await keptFile(here, fileId)
      expect(await readBytes(varFolder, sha256)).toEqual(pdf)
      return verifyChain(here)
    },
  )
  expect(chain.firstBroken).toBeNull()
  const doubled = 'select array_agg(doubled order by id) from platform.oddities where city = 182079'
  expect(await house.value(doubled)).toEqual([2, 4])
})

test('and it goes on: walls, keys, numbers and actions are as before', async () => {
  await performAs(grounds, await house.town.person(people.head), setDocumentSign, { sign: '産商' })
  const next = `insert into platform.oddities (city, id) values (182079, 9) returning number`
  expect(await house.value(next)).toBe(4)
  const orphan = 'insert into platform.oddities (city, id, boss) values (182079, 10, 999)'
  await expect(engine.asOwner(orphan, [])).rejects.toThrow('foreign key')
  const seen = await engine.transaction('read', async (ask) => {
    await ask('select platform.enter(152137)', [])
    return (await ask('select city from platform.oddities', [])).rows
  })
  expect(seen).toEqual([{ city: 152137 }])
})

test('neither over a city that lives nor from a backup that was touched', async () => {
  await expect(restore(engine, varFolder, first)).rejects.toThrow('もう市があります')
  await expect(backup(engine, varFolder, first, at)).rejects.toThrow('空ではありません')
  await destroy()
  const accounts = join(first, 'tables/platform.accounts.jsonl')
  const text = await readFile(accounts, 'utf8')
  await writeFile(accounts, text.replace('酒井', '坂井'))
  await expect(restore(engine, varFolder, first)).rejects.toThrow('書き換えられて')
  expect(await house.value('select count(*)::int from platform.accounts')).toBe(0)
  await writeFile(accounts, text)
  await restore(engine, varFolder, first)
  await expect(restore(engine, varFolder, scratch)).rejects.toThrow('manifest.json')
})
