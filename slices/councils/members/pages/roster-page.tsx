import type { FileAnswer, Visit } from '#platform'
import { paperDocument, paperPdf } from '#platform/typesetting'
import { body as bodyPage } from '../../bodies/addresses.ts'
import { bodySeenBy } from '../../bodies/tables.ts'
import { SheetPage } from '../../letters/pages/show-page.tsx'
import { docxType, fileName } from '../../letters/rules.ts'
import * as at from '../addresses.ts'
import { membersOn } from '../tables.ts'
import { rosterContent } from './roster-content.tsx'

const draft = { draft: true } as const

async function rosterOf({
  here,
  params,
  query,
}: Pick<Visit<typeof at.roster>, 'here' | 'params' | 'query'>) {
  const body = await bodySeenBy(here, params.bodyId)
  const members = await membersOn(here, body.id, here.today)
  const isPublic = query.for === 'public'
  return { body, content: rosterContent(body, members, { isPublic, on: here.today, number: '' }) }
}

export async function RosterPage(visit: Visit<typeof at.roster>) {
  const { body, content } = await rosterOf(visit)
  const tail = visit.query.for === 'public' ? '?for=public' : ''
  return (
    <SheetPage
      title={`委員名簿（案）　${body.name}`}
      back={bodyPage({ bodyId: body.id })}
      content={content}
      footer={draft}
      pdf={`${at.rosterPdf({ bodyId: body.id })}${tail}`}
      docx={`${at.rosterDocx({ bodyId: body.id })}${tail}`}
    />
  )
}

export async function rosterPdf(visit: Visit<typeof at.rosterPdf>): Promise<FileAnswer> {
  const { body, content } = await rosterOf(visit)
  const name = fileName(`下書き_委員名簿_${body.name}`, 'pdf')
  const bytes = await paperPdf(content, draft, visit.here.now)
  return { type: 'application/pdf', name, body: bytes, inline: true }
}

export async function rosterDocx(visit: Visit<typeof at.rosterDocx>): Promise<FileAnswer> {
  const { body, content } = await rosterOf(visit)
  const name = fileName(`下書き_委員名簿_${body.name}`, 'docx')
  return { type: docxType, name, body: paperDocument(content, draft) }
}
