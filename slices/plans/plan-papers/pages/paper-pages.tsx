import type { FileAnswer, Here, Visit } from '#platform'
import { paperPdf } from '#platform/typesetting'
import { LinkButton, PaperPage } from '#ui'
import { contradictions } from '../../contradictions/addresses.ts'
import { printedLine } from '../../indicator-papers/pages/card-page.tsx'
import { Sheets } from '../../indicator-papers/pages/sheets.tsx'
import { fileName } from '../../indicator-papers/rules.ts'
import { KeepForm } from '../../kept-papers/pages/keep-form.tsx'
import type { PaperForm } from '../../kept-papers/rules.ts'
import { pledges } from '../../pledges/addresses.ts'
import { version } from '../../versions/addresses.ts'
import * as at from '../addresses.ts'
import { type Drawn, drawnOf } from '../tables.ts'

type Asked = { readonly form: PaperForm; readonly versionId?: string }

const drawn = (here: Here, { form, versionId }: Asked) =>
  drawnOf(here, { form, versionId: versionId ?? null, planId: null, withId: null })

async function paperPage(here: Here, asked: Asked, to: { back: string; pdf: string }) {
  const paper = await drawn(here, asked)
  return (
    <PaperPage
      title={paper.title}
      back={to.back}
      landscape={paper.content.landscape}
      size={paper.content.size}
      acts={
        <>
          <LinkButton href={to.pdf} size="sm" kind="sub">
            PDF
          </LinkButton>
          <KeepForm here={here} form={asked.form} about={{ versionId: asked.versionId }} />
        </>
      }
    >
      <Sheets content={paper.content} line={printedLine(here)} />
    </PaperPage>
  )
}

async function pdfOf(here: Here, paper: Drawn, address: string): Promise<FileAnswer> {
  const footer = { draft: false, line: printedLine(here), checkAddress: address, qr: [] } as const
  return {
    type: 'application/pdf',
    name: fileName(paper.title, here.today, 'pdf'),
    body: await paperPdf(paper.content, footer, here.now),
    inline: true,
  }
}

export const BookPage = ({ here, params }: Visit<typeof at.book>) =>
  paperPage(
    here,
    { form: 'book', versionId: params.versionId },
    { back: version(params), pdf: at.bookPdf(params) },
  )

export const bookFile = async ({ here, params }: Visit<typeof at.bookPdf>) =>
  pdfOf(here, await drawn(here, { form: 'book', versionId: params.versionId }), at.book(params))

export const SummaryPage = ({ here, params }: Visit<typeof at.summary>) =>
  paperPage(
    here,
    { form: 'summary', versionId: params.versionId },
    { back: version(params), pdf: at.summaryPdf(params) },
  )

export const summaryFile = async ({ here, params }: Visit<typeof at.summaryPdf>) =>
  pdfOf(
    here,
    await drawn(here, { form: 'summary', versionId: params.versionId }),
    at.summary(params),
  )

export const MayorPage = ({ here }: Visit<typeof at.mayorPage>) =>
  paperPage(here, { form: 'mayor' }, { back: contradictions(), pdf: at.mayorPdf() })

export const mayorFile = async ({ here }: Visit<typeof at.mayorPdf>) =>
  pdfOf(here, await drawn(here, { form: 'mayor' }), at.mayorPage())

export const PledgePaperPage = ({ here }: Visit<typeof at.pledges>) =>
  paperPage(here, { form: 'pledges' }, { back: pledges(), pdf: at.pledgesPdf() })

export const pledgeFile = async ({ here }: Visit<typeof at.pledgesPdf>) =>
  pdfOf(here, await drawn(here, { form: 'pledges' }), at.pledges())
