import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { standingClock } from '#platform'
import { migrate } from '#platform/database'
import { serveHouse } from '#platform/edge'
import { takeSteps } from '#platform/jobs'
import { people, townOf } from '#platform/samples'
import { seedDemonstration } from '../demonstration.ts'
import { storeysUnder } from '../floors.ts'
import { rows } from '../house.ts'
import { root } from '../open-engine.ts'
import { keepSessionFor, visitor } from '../testing/visitor.ts'
import { type Bench, timed } from './bench.ts'
import { openEmpty } from './empty-engine.ts'

const many = 1_200

/** As many notices as a large call has, from the button to the file that is printed. */
export const noticeBench: Bench = {
  name: 'grants-1200-notices-pdf',
  unit: 'ms',
  rounds: 1,
  limit: { p50: 180_000 },
  async open() {
    const { engine, close } = await openEmpty(`sanchi_notices_${process.pid}`)
    process.once('beforeExit', () => void close())
    const varFolder = await mkdtemp(join(tmpdir(), 'sanchi-notices-'))
    process.once('exit', () => rmSync(varFolder, { recursive: true, force: true }))
    await migrate(engine, storeysUnder(root))
    await seedDemonstration(engine, varFolder)
    const made = await engine.asOwner(
      `insert into grants.papers (city, application_id, kind, series, fiscal_year, number, label,
         content, sha256, issued_at, issued_on, issued_name)
       select p.city, p.application_id, p.kind, p.series, p.fiscal_year, 10000 + n,
         '産振第' || (10000 + n)::text || '号', p.content, p.sha256, p.issued_at, p.issued_on,
         p.issued_name
       from generate_series(1, $1::int) n
       join (select x.*, row_number() over (order by x.number) - 1 as place
         from grants.papers x join grants.applications a on a.id = x.application_id
         where a.call_id = (select call_id from grants.selection_rounds
             where decided_at is not null limit 1)
           and x.kind in ('採択通知書', '補欠通知書', '不採択通知書')) p
         on p.place = n % (select count(*) from grants.papers y
           join grants.applications b on b.id = y.application_id
           where b.call_id = (select call_id from grants.selection_rounds
               where decided_at is not null limit 1)
             and y.kind in ('採択通知書', '補欠通知書', '不採択通知書'))
       returning (select a.call_id from grants.applications a where a.id = application_id) as call_id`,
      [many],
    )
    if (made.rows.length !== many) throw new Error(`${made.rows.length} notices`)
    const callId = String(made.rows[0]?.call_id)
    const clock = standingClock('2026-11-24T09:00:00+09:00')
    const town = townOf(engine, varFolder)
    const app = serveHouse({
      ...{ engine, rows, clock, varFolder, https: false },
      assets: (name) => `/assets/${name}`,
      log: () => undefined,
    })
    const officer = visitor(app, () => keepSessionFor({ engine, clock, town }, people.officer))
    const workshop = { engine, clock, varFolder, rows, log: () => undefined }
    const bind = async () => {
      const begun = await officer.post(`/grants/calls/${callId}/notice-books`, { kind: '' })
      if (begun.status !== 303) throw new Error(`the book answers ${begun.status}`)
      while (await takeSteps(workshop, 'bench'));
      const book = await engine.asOwner(
        'select id, cardinality(papers) as papers from grants.notice_books where made_at is not null',
        [],
      )
      if (Number(book.rows[0]?.papers) < many) throw new Error('notices are missing')
      const answer = await officer.get(`/grants/notice-books/${book.rows[0]?.id}/pdf`)
      if (answer.status !== 200) throw new Error(`the file answers ${answer.status}`)
      await answer.arrayBuffer()
    }
    return { subject: timed(bind, 0), baselines: {} }
  },
}
