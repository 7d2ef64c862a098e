// Imports a list and says how it went, in a line of JSON: DATABASE [FILE [KILLED-AT]]. It is killed as by a
// failing power when so many rows are written; without a file it goes on where another was killed.
import { createHash } from 'node:crypto'
import { writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Engine, migrate, openPGlite, openPostgres } from '#platform/database'
import { takeSteps } from '#platform/jobs'
import { foundSampleCities, sabae, townOf } from '#platform/samples'
import { warmTypesetting } from '#platform/typesetting'
import { bringInList } from '#slices/businesses'
import { storeysUnder } from '../floors.ts'
import { rows } from '../house.ts'
import { root } from '../open-engine.ts'

const [database = '', file, killedAt = 'Infinity'] = process.argv.slice(2)
const isServer = database.startsWith('postgres')
const engine = isServer ? openPostgres(database) : await openPGlite(join(database, 'database'))
const varFolder = isServer ? join(tmpdir(), 'sanchi-bench-imports') : database
// Who goes on behind a kill does so when the killed one has not been heard of for a minute.
const later = file === undefined ? 120_000 : 0
const clock = { now: () => new Date(Date.now() + later) }

const say = (told: object) => writeSync(1, `${JSON.stringify(told)}\n`)
/** Of the only import of a database: one that is brought in a second time is not killed. */
const numbers = async (of: Engine) => {
  const { rows: found } = await of.asOwner(
    `select done_created::int as created, done_changed::int as changed, same, wrong
     from businesses.imports where city = $1 order by received_at desc limit 1`,
    [sabae],
  )
  const number = (name: string) => Number(found[0]?.[name] ?? 0)
  const [created, changed, same, wrong] = ['created', 'changed', 'same', 'wrong'].map(number)
  return { created, changed, same, wrong }
}
/** What an import leaves to do, such as looking for duplicates, is no part of it. */
const isOver = async (of: Engine) => {
  const { rows: found } = await of.asOwner(
    "select from businesses.imports where city = $1 and state in ('完了', '一部失敗')",
    [sabae],
  )
  return found.length > 0
}
const isFounded = async (of: Engine) => {
  const { rows: found } = await of.asOwner('select from platform.cities where code = $1', [sabae])
  return found.length > 0
}

if (file !== undefined) {
  await migrate(engine, storeysUnder(root))
  if (!(await isFounded(engine))) await foundSampleCities(townOf(engine, varFolder))
}
// The fonts and the typesetter, which a server holds from its start on.
await warmTypesetting()
const began = performance.now()
const watching =
  killedAt === 'Infinity'
    ? null
    : setInterval(async () => {
        const { created = 0 } = await numbers(engine)
        if (created >= Number(killedAt)) process.kill(process.pid, 'SIGKILL')
      }, 100)
const town = { ...townOf(engine, varFolder), clock }
const brought =
  file === undefined
    ? null
    : await bringInList(town, file, { source: '生成した見本', asOf: '2026-04-01' })
if (brought === null) {
  const work = { engine, clock, varFolder, rows, log: () => undefined }
  while (!(await isOver(engine)) && (await takeSteps(work, 'bench')));
}
if (watching) clearInterval(watching)
const ms = performance.now() - began
// Before everything is read back to be compared, which no city does.
const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1_024)

const { rows: saved } = await engine.asOwner(
  `select corporate_number || '|' || name || '|' || kana || '|' || phone as line
   from businesses.businesses where city = $1 order by substr(corporate_number, 2)`,
  [sabae],
)
const hash = createHash('md5')
for (const { line } of saved) hash.update(`${line}\n`)
const { created, changed, same, wrong } = brought ?? (await numbers(engine))
const told = { created, changed, same, wrong, saved: saved.length, digest: hash.digest('hex') }
say({ done: { ms, peakMegabytes, ...told } })
await engine.close()
