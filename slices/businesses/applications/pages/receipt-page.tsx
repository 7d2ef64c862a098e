import { todayIn } from '#packages/japan'
import { type FileAnswer, type Here, idInPid, type Visit } from '#platform'
import { paperPdf } from '#platform/typesetting'
import { LinkButton, PaperPage } from '#ui'
import { CardSheet } from '../../cards/pages/card-sheet.tsx'
import { cityName } from '../../cards/tables.ts'
import { part, town } from '../../publications/addresses.ts'
import * as at from '../addresses.ts'
import { receiptPaper } from '../rules.ts'
import { applicationOf } from '../tables.ts'

async function paperOf(here: Here, receiptPid: string) {
  const received = await applicationOf(here, idInPid(receiptPid, here.city))
  const on = todayIn(new Date(received.appliedAt))
  return { received, content: receiptPaper(received, on, await cityName(here)) }
}

/** 受付の控え, for whoever holds its address. */
export async function ReceiptPage({ here, params }: Visit<typeof at.receipt>) {
  const { received, content } = await paperOf(here, params.receiptPid)
  return (
    <PaperPage
      title={`受付の控え　${received.label}`}
      back={town(part.of(here.city))}
      acts={
        <LinkButton href={at.receiptPdf(params)} size="sm" kind="sub">
          PDF
        </LinkButton>
      }
    >
      <CardSheet content={content} line={received.label} />
    </PaperPage>
  )
}

export async function receiptFile({
  here,
  params,
}: Visit<typeof at.receiptPdf>): Promise<FileAnswer> {
  const { received, content } = await paperOf(here, params.receiptPid)
  const footer = {
    draft: false,
    line: received.label,
    checkAddress: at.receipt(params),
    qr: [],
  } as const
  return {
    type: 'application/pdf',
    name: `受付の控え_${received.label}.pdf`,
    body: await paperPdf(content, footer, received.appliedAt),
    inline: true,
  }
}
