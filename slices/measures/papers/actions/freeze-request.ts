import type { Here } from '#platform'
import { drawnPaper, paperPdf, paperWorkbook } from '#platform/typesetting'
import { type FrozenPaper, freezePaper } from '#slices/evidence'
import { may } from '../../permissions.ts'
import { lineRef, measureRef } from '../../publications/tables.ts'
import type { RequestSheet } from '../../request-sheet.ts'
import { requestOf } from '../../requests/tables.ts'
import { requestedName } from '../../rounds/rules.ts'
import {
  type Beside,
  contentOf,
  fileName,
  type PaperName,
  paperNames,
  sealedFooter,
  versionsTitle,
} from '../rules.ts'
import { besideOf, checkBase } from '../tables.ts'

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** What the city decides about its papers, asked once for all four. */
type Printing = { readonly beside: Beside; readonly base: string }

export async function printingOf(here: Here, sheet: RequestSheet): Promise<Printing> {
  return { beside: await besideOf(here, sheet), base: await checkBase(here) }
}

type Replacing = { readonly replaces?: string; readonly changed?: string }

/**
 * Freezes the four sheets of a request as they are printed at this moment: text, PDF and workbook, in the
 * caller's transaction. Called when the request is submitted, after its state has been written.
 * @returns the frozen 予算要求書 @throws {Missing} no such request, or not for this person
 */
export async function freezeRequest(
  here: Here,
  measureId: string,
  roundId: string,
): Promise<FrozenPaper> {
  const sheet = await requestOf(here, measureId, roundId)
  const printing = await printingOf(here, sheet)
  const [first, ...others] = paperNames
  const frozen = await freezeSheet(here, sheet, first, printing)
  for (const name of others) await freezeSheet(here, sheet, name, printing)
  return frozen
}

/** Freezes one of the four; with `replaces` it is a 差替え that names the version it corrects. */
export async function freezeSheet(
  here: Here,
  sheet: RequestSheet,
  name: PaperName,
  { beside, base }: Printing,
  replacing: Replacing = {},
): Promise<FrozenPaper> {
  const content = contentOf(name, sheet, beside)
  return freezePaper(here, {
    paper: name,
    subject: measureRef(sheet.measureId),
    title: `${versionsTitle(name, sheet.head.roundName)}　${sheet.head.name}`,
    // Not every staff account: 人事 and 情報政策 do not read what a measure costs.
    audiences: may.seeMeasures.roles.map((role) => `role:${role}`),
    content,
    html: (seal) => drawnPaper(content, sealedFooter(seal, base)),
    async files(seal) {
      const footer = sealedFooter(seal, base)
      const pdf = await paperPdf(content, footer, seal.at)
      const xlsx = await paperWorkbook(content, footer, seal.at)
      return [
        { name: fileName(name, sheet, 'pdf'), type: 'application/pdf', bytes: pdf },
        { name: fileName(name, sheet, 'xlsx'), type: workbookType, bytes: xlsx },
      ]
    },
    decision: requestedName({ fiscalYear: sheet.head.fiscalYear, kind: sheet.head.roundKind }),
    also: sheet.lines.map(({ lineId }) => lineRef(lineId)),
    ...replacing,
  })
}
