import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { catalogueChecks, catalogueDefects } from './catalogue-check.ts'
import { mistakes, sound } from './mistakes.ts'

const ground = join(import.meta.dirname, '../../../platform/migrations/0001-ground.sql')
let lite: PGlite
const query = async (sql: string) => (await lite.query<Record<string, unknown>>(sql)).rows

beforeAll(async () => {
  lite = await PGlite.create({ extensions: { btree_gist } })
  await lite.exec(`create extension btree_gist schema pg_catalog;
    create schema platform; create schema staff; create schema pgboss;
    create table public.migration (name text primary key);
    create table pgboss.job (id int);`)
  await lite.exec(readFileSync(ground, 'utf8'))
  await lite.exec(sound)
}, 60_000)
afterAll(() => lite.close())

test('the ground and tables made as they should be show no defect', async () => {
  expect(await catalogueDefects(query)).toEqual([])
})

test('every check has a planted mistake', () => {
  const planted = new Set(mistakes.map(({ rule }) => rule))
  expect([...planted].sort()).toEqual(catalogueChecks.map(({ rule }) => rule).sort())
})

test.each(mistakes)('$rule: $sql', async ({ rule, sql, name }) => {
  await lite.exec('begin')
  try {
    await lite.exec(sql)
    const found = await catalogueDefects(query)
    expect(found.map((defect) => [defect.rule, defect.file])).toEqual([[rule, name]])
  } finally {
    await lite.exec('rollback')
  }
})
