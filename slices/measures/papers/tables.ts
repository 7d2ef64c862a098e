import { z } from 'zod'
import { citizenOf, type Here, Missing, sql } from '#platform'
import { setting, settingOn } from '#platform/settings'
import { beadSeenBy, papersOf, type SnapshotHead } from '#slices/evidence'
import { sheet as sheetPage } from '../evaluation-sheets/addresses.ts'
import { sourceText } from '../evaluation-sheets/pages/paper-content.tsx'
import { pastOf } from '../evaluation-sheets/pages/past-years.tsx'
import { measureRef } from '../publications/tables.ts'
import type { RequestSheet } from '../request-sheet.ts'
import { measureSeenBy } from '../tables.ts'
import type { Past } from './pages/evaluation-content.tsx'
import { type Beside, type PaperName, versionsTitle } from './rules.ts'

const amountFrom = setting(
  'measures.papers-amount-public-from',
  z.enum(['released', 'voted']),
  'voted',
  {
    label: '会議資料に要求額を載せはじめる段階',
    source: '運用上の初期値（予算案が公になるまでは載せない）',
    toBeChecked: true,
    choices: { released: '内示の後', voted: '議決の後' },
  },
)
const baseAddress = setting('measures.papers-check-base', z.union([z.literal(''), z.url()]), '', {
  label: '帳票の二次元コードに入れるアドレスの先頭（例 https://sanchi.example.jp）',
  source: '市の公開アドレス。空のときは二次元コードを印刷しない',
})

const PaperRequest = z.object({
  requestId: z.uuid(),
  roundId: z.uuid(),
  fiscalYear: z.number(),
  kind: z.string(),
  requestedAt: z.string().nullable(),
})
export type PaperRequest = z.infer<typeof PaperRequest>

/** The requests of a measure whose sheets can be printed, the latest round first. @throws {Missing} */
export async function printableRequests(here: Here, measureId: string): Promise<PaperRequest[]> {
  const measure = await measureSeenBy(here, measureId)
  return here.db.many(
    PaperRequest,
    sql`select q.id as request_id, q.round_id, r.fiscal_year, r.kind, q.requested_at
      from measures.requests q
      join measures.rounds r on (r.city, r.id) = (q.city, q.round_id)
      where q.city = ${here.city} and q.measure_id = ${measure.id}::uuid
      order by r.fiscal_year desc, r.opened_at desc`,
  )
}

/** Every frozen version of one sheet of one request that this person may see, the latest first. */
export async function frozenVersions(
  here: Here,
  sheet: RequestSheet,
  name: PaperName,
): Promise<SnapshotHead[]> {
  const title = versionsTitle(name, sheet.head.roundName)
  const all = await papersOf(here, measureRef(sheet.measureId))
  return all.filter((paper) => paper.paper === name && paper.title.startsWith(title))
}

/** What may be printed for anybody (the evidence that a person without sign-in meets), and the past. */
export async function besideOf(here: Here, sheet: RequestSheet): Promise<Beside> {
  const anybody: Here = { ...here, person: citizenOf(here.city) }
  const pids = new Set<string>()
  for (const { pid } of sheet.evidence) if (await isSeenBy(anybody, pid)) pids.add(pid)
  const past = await toldBefore(here, sheet.measureId)
  return { pids, amountFrom: await settingOn(here, amountFrom), past }
}

/** The city's own earlier sheets of the measure, with their source; null where none was joined. */
async function toldBefore(here: Here, measureId: string): Promise<Past | null> {
  const past = await pastOf(here, measureId)
  if (past === null) return null
  const { sheet, files } = past
  const href = sheetPage({ sheetId: sheet.id })
  const { target, result } = sheet
  return { history: sheet, source: sourceText([...files.values()]), href, target, result }
}

function isSeenBy(here: Here, pid: string): Promise<boolean> {
  return beadSeenBy(here, pid).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Missing) return false
      throw error
    },
  )
}

/** Where people reach Sanchi, for the QR code; '' while the city has not said. */
export async function checkBase(here: Here): Promise<string> {
  return (await settingOn(here, baseAddress)).replace(/\/$/, '')
}
