import type { FileAnswer, Here, Visit } from '#platform'
import { pidOf } from '#platform'
import { webAddress } from '#platform/accounts'
import { settingOn } from '#platform/settings'
import { type PaperFooter, paperPdf, RuledPaper } from '#platform/typesetting'
import { LinkButton, PaperPage } from '#ui'
import { application as caseAt, ownGrant } from '../../applications/addresses.ts'
import { applicationSeenBy } from '../../applications/tables.ts'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import { type Receipt, receiptNamed } from '../tables.ts'

/** Only with the application that it belongs to. @throws {Missing} there is none, or not for this person */
async function load(here: Here, receiptId: string): Promise<Receipt> {
  const receipt = await receiptNamed(here, receiptId)
  await applicationSeenBy(here, receipt.applicationId)
  return receipt
}

/** The whole address, where the city has said it: a printed receipt is tested by whoever holds it. */
async function footerOf(here: Here, receipt: Receipt): Promise<PaperFooter> {
  const city = (await settingOn(here, webAddress)).replace(/\/$/, '')
  const path = at.check({ receiptPid: pidOf(here.city, receipt.id) })
  return { draft: false, line: receipt.label, checkAddress: `${city}${path}`, qr: [] }
}

/** 受付票 as it was printed when it was received. */
export async function ReceiptPage({ here, params }: Visit<typeof at.receipt>) {
  const receipt = await load(here, params.receiptId)
  const { applicationId } = receipt
  const back = may.applyForGrants(here.person)
    ? ownGrant({ applicationId })
    : caseAt({ applicationId })
  return (
    <PaperPage
      flows
      title={`受付票　${receipt.label}`}
      back={back}
      acts={
        <>
          <LinkButton
            href={at.check({ receiptPid: pidOf(here.city, receipt.id) })}
            size="sm"
            kind="sub"
          >
            ファイルを確かめる
          </LinkButton>
          <LinkButton href={at.receiptPdf(params)} size="sm" kind="sub">
            PDF
          </LinkButton>
        </>
      }
    >
      <RuledPaper content={receipt.content} footer={await footerOf(here, receipt)} />
    </PaperPage>
  )
}

export async function receiptFile({
  here,
  params,
}: Visit<typeof at.receiptPdf>): Promise<FileAnswer> {
  const receipt = await load(here, params.receiptId)
  return {
    type: 'application/pdf',
    name: `受付票_${receipt.label}.pdf`,
    body: await paperPdf(receipt.content, await footerOf(here, receipt), receipt.receivedAt),
    inline: true,
  }
}
