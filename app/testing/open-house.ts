import { randomUUID } from 'node:crypto'
import { cp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, inject } from 'vitest'
import { type Grounds, type RouteRow, standingClock } from '#platform'
import type { Engine } from '#platform/database'
import { serveHouse } from '#platform/edge'
import { people, type SamplePerson, type Town, townOf } from '#platform/samples'
import { openEmbedded } from './embedded.ts'
import { type Fill, sharedOf } from './fills.ts'
import { openOnServer } from './on-server.ts'
import { keepSessionFor, type TestPerson, visitor } from './visitor.ts'

export type TestHouse = {
  readonly engine: Engine
  readonly town: Town
  /** For `within` and `performAs`. */
  readonly grounds: Grounds
  /** The texts of all that was asked by those fills that may be shared, whoever made them. */
  readonly statements: ReadonlySet<string>
  /** The program's clock, standing at 9:00 on 24 November 2026 in Japan until it is moved. */
  setClock(instant: string): void
  /** @param source another network than everybody else's, whose visits are counted apart */
  asNobody(source?: string): TestPerson
  as(who: SamplePerson): TestPerson
  /** First column of the first row, as the owner. */
  value(text: string, values?: readonly unknown[]): Promise<unknown>
  /** Verbs in the audit since the house was filled. */
  audited(): Promise<string[]>
  announced(): Promise<string[]>
}

/**
 * A house with these ways in, on a database of its own with every migration and the sample people,
 * filled by the samples of the slice and of those it stands on. Closed when the test file ends.
 */
export async function openHouse(
  _slice: string,
  rows: readonly RouteRow[],
  fill: Fill | readonly Fill[],
): Promise<TestHouse> {
  const fills = typeof fill === 'function' ? [fill] : fill
  const varFolder = join(tmpdir(), `sanchi-test-${randomUUID()}`)
  const shared = sharedOf(fills)
  const template = inject('template')
  const { engine, files, instant, statements } =
    template.server === null
      ? await openEmbedded(template.path, shared)
      : await openOnServer(template.server, template.run, shared)
  afterAll(() => engine.close())
  const town = townOf(engine, varFolder)
  if (files) await cp(files, varFolder, { recursive: true })
  if (instant) town.at(instant)
  for (const own of fills.slice(shared.length)) await own(town)

  const clock = standingClock('2026-11-24T09:00:00+09:00')
  const app = serveHouse({
    engine,
    rows,
    clock,
    varFolder,
    https: false,
    assets: (name) => `/assets/${name}`,
    log: (line) => {
      if (line.level === 'error') console.error(line.error)
    },
  })
  const value: TestHouse['value'] = async (text, values = []) => {
    const row = (await engine.asOwner(text, values)).rows[0]
    return row ? Object.values(row)[0] : undefined
  }
  const before = Number(
    await value('select coalesce(max(seq), 0) from platform.audit where city = $1', [
      people.officer.city,
    ]),
  )
  const list = async (text: string) =>
    (await engine.asOwner(text, [])).rows.map((row) => String(Object.values(row)[0]))

  return {
    engine,
    town,
    grounds: { engine, clock, varFolder },
    statements,
    setClock: clock.set,
    asNobody: (source) => visitor(app, async () => null, source),
    as: (who) => visitor(app, () => keepSessionFor({ engine, clock, town }, who)),
    value,
    audited: () =>
      list(
        `select verb from platform.audit where city = ${people.officer.city} and seq > ${before} order by seq`,
      ),
    announced: () =>
      list(
        `select event from platform.outbox where city = ${people.officer.city} and seq >= ${(before + 1) * 1000} order by seq`,
      ),
  }
}
