import { csvFileOf, type FileAnswer, Invalid, type Visit } from '#platform'
import { paperPdf } from '#platform/typesetting'
import { cluster } from '../../addresses.ts'
import { chainSeenBy } from '../../chains/tables.ts'
import { contentOf } from '../../findings/rules.ts'
import type { Steps } from '../../steps/rules.ts'
import { type ChainOutlook, outlookSeenBy } from '../../steps/tables.ts'
import { CANNOT_TELL, findingOf } from '../../told/rules.ts'
import type * as at from '../addresses.ts'
import { outlookPaper } from '../rules.ts'

type Told = { readonly outlook: ChainOutlook; readonly steps: Steps }

/** @throws {Invalid} not one age is known */
async function told({ here, params }: Visit<typeof at.outlookCsv>): Promise<Told> {
  const outlook = await outlookSeenBy(here, await chainSeenBy(here, params.chainId))
  if (outlook.steps === null) throw new Invalid([{ field: 'chainId', sentence: CANNOT_TELL }])
  return { outlook, steps: outlook.steps }
}

/** The table of the outlook, with what this person may see and nothing more. */
export async function outlookFile(visit: Visit<typeof at.outlookCsv>): Promise<FileAnswer> {
  const { outlook, steps } = await told(visit)
  const content = contentOf(outlook, steps, '')
  return csvFileOf(
    `${outlook.chain.cluster}-枯渇見通し`,
    [
      ...content.head.map((head, at) => ({
        head,
        cell: (row: (typeof content.rows)[number]) => row[at] ?? null,
      })),
      { head: '時点', cell: () => content.asOf },
      { head: '連鎖の版', cell: () => content.version },
      { head: '試行の種', cell: () => content.seed },
    ],
    content.rows,
  )
}

/** 枯渇見通し as A4, with every assumption that it rests on. */
export async function outlookSheetFile(visit: Visit<typeof at.outlookSheet>): Promise<FileAnswer> {
  const { outlook, steps } = await told(visit)
  const { before, strong, after } = findingOf(steps, outlook.today)
  const content = contentOf(outlook, steps, '')
  const footer = {
    draft: outlook.chain.number === 0,
    line: `${outlook.today} 作成`,
    checkAddress: cluster({ clusterId: outlook.chain.clusterId }),
    qr: [],
  } as const
  return {
    type: 'application/pdf',
    name: `${outlook.chain.cluster}-枯渇見通し.pdf`,
    body: await paperPdf(
      outlookPaper(outlook.chain, content, `${before}${strong}${after}`),
      footer,
      visit.here.now,
    ),
  }
}
