import type { FileAnswer, Here, Visit } from '#platform'
import { paperPdf, RuledPaper } from '#platform/typesetting'
import { LinkButton, PaperPage } from '#ui'
import { application as caseAt, ownGrant } from '../../applications/addresses.ts'
import { applicationSeenBy } from '../../applications/tables.ts'
import { formOf } from '../../grant-papers/rules.ts'
import { may } from '../../permissions.ts'
import { editionOf } from '../../schemes/tables.ts'
import * as at from '../addresses.ts'
import { applicationPaper } from '../rules.ts'
import { writtenIn } from '../tables.ts'

async function load(here: Here, applicationId: string) {
  const application = await applicationSeenBy(here, applicationId)
  const { formNumbers } = await editionOf(here, application.schemeId, application.edition)
  const written = await writtenIn(here, application)
  return { application, content: applicationPaper(written, formOf('申請', formNumbers)) }
}

export async function PaperShowPage({ here, params }: Visit<typeof at.paper>) {
  const { content } = await load(here, params.applicationId)
  const back = may.applyForGrants(here.person) ? ownGrant(params) : caseAt(params)
  return (
    <PaperPage
      title="申請書"
      back={back}
      acts={
        <LinkButton href={at.paperPdf(params)} size="sm" kind="sub">
          PDF
        </LinkButton>
      }
    >
      <RuledPaper content={content} footer={{ draft: true }} />
    </PaperPage>
  )
}

export async function paperFile({ here, params }: Visit<typeof at.paperPdf>): Promise<FileAnswer> {
  const { application, content } = await load(here, params.applicationId)
  const number = application.receiptLabel || application.draftNumber
  return {
    type: 'application/pdf',
    name: `申請書_${number}.pdf`,
    body: await paperPdf(content, { draft: true }, here.now),
    inline: true,
  }
}
