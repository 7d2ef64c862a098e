import { expect, test, vi } from 'vitest'
import { keepStatistics, openPGlite } from './index.ts'

const failed = (error: unknown) => expect.fail(String(error))

test('the embedded database learns its own sizes at the start, hourly, and is swept once a day', async () => {
  vi.useFakeTimers()
  const engine = await openPGlite()
  await engine.script('create table t (n int); insert into t select generate_series(1, 1000)')
  const believed = async () =>
    Number(
      (await engine.asOwner("select reltuples from pg_class where relname = 't'", [])).rows[0]
        ?.reltuples,
    )
  expect(await believed()).toBeLessThan(1)
  const texts: string[] = []
  const script = (text: string) => {
    texts.push(text)
    return engine.script(text)
  }
  const asOwner = async () => ({ rows: [], affected: 0 })
  const stop = await keepStatistics({ ...engine, script, asOwner }, failed)
  expect(await believed()).toBe(1000)
  await vi.advanceTimersByTimeAsync(25 * 3_600_000)
  await stop()
  expect([texts.length, texts.filter((text) => text.startsWith('vacuum')).length]).toEqual([27, 1])
  vi.useRealTimers()
  await engine.close()
})

test('a table that has grown is looked at within the minute, by itself; what was planned for it is planned anew', async () => {
  vi.useFakeTimers()
  const engine = await openPGlite()
  await engine.script('create table t (n int primary key); create table other (n int)')
  const texts: string[] = []
  const script = (text: string) => {
    texts.push(text)
    return engine.script(text)
  }
  const stop = await keepStatistics({ ...engine, script }, failed)
  const believed = async () => {
    const { rows } = await engine.asOwner('explain execute every', [])
    return Number(/rows=(\d+)/.exec(String(Object.values(rows[0] ?? {})[0]))?.[1])
  }
  await engine.script('prepare every as select n from t')
  const before = await believed()
  await engine.script('insert into t select generate_series(1, 20000)')
  expect(await believed()).toBe(before)
  await vi.advanceTimersByTimeAsync(60_000)
  await stop()
  expect(texts.slice(2)).toEqual(['analyze public.t'])
  const { rows } = await engine.asOwner('show plan_cache_mode', [])
  expect(rows).toEqual([{ plan_cache_mode: 'force_generic_plan' }])
  expect(await believed()).toBe(20_000)
  vi.useRealTimers()
  await engine.close()
})

test('on a server nothing is run', async () => {
  const engine = await openPGlite()
  const stop = await keepStatistics({ ...engine, kind: 'postgres', script: failed }, failed)
  await stop()
  await engine.close()
})
