import { z } from 'zod'
import { localDate } from '#packages/japan'
import { type Here, sql } from '#platform'
import type { BeadHead } from '../beads/tables.ts'
import type { DocumentTyped } from './forms.ts'

const Document = z.object({
  id: z.uuid(),
  kind: z.string(),
  title: z.string(),
  issuer: z.string(),
  pages: z.number().nullable(),
  summary: z.string(),
  original: z.string(),
  happenedOn: localDate(),
  availableOn: localDate(),
  isPublic: z.boolean(),
  registeredAt: z.string(),
  registeredName: z.string(),
})
export type Document = z.infer<typeof Document>

export const documentRef = (documentId: string) => ({
  slice: 'evidence',
  ref: `document:${documentId}`,
})

/** The body of a bead that is a document of ours; null for any other. The bead was loaded through the person. */
export async function documentOf(here: Here, bead: BeadHead): Promise<Document | null> {
  const [sort, id] = bead.ref.split(':')
  if (bead.slice !== 'evidence' || sort !== 'document' || !id) return null
  return here.db.maybe(
    Document,
    sql`select id, kind, title, issuer, pages, summary, original, happened_on, available_on,
        is_public, registered_at, registered_name
      from evidence.documents where city = ${here.city} and id = ${id}::uuid`,
  )
}

export function keepDocument(here: Here, typed: DocumentTyped): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into evidence.documents (city, kind, title, issuer, pages, summary, original,
        happened_on, available_on, is_public, section_id, registered_at, registered_name)
      values (${here.city}, ${typed.kind}, ${typed.title}, ${typed.issuer}, ${typed.pages},
        ${typed.summary}, ${typed.original}, ${typed.happenedOn}, ${typed.availableOn},
        ${typed.isPublic}, ${here.person.section?.id ?? null}, ${here.now}, ${here.person.name})
      returning id`,
  )
}

/** Corrects a document in place; its bead keeps every version. */
export async function rewriteDocument(
  here: Here,
  documentId: string,
  typed: DocumentTyped,
): Promise<void> {
  await here.db.run(sql`update evidence.documents set kind = ${typed.kind}, title = ${typed.title},
      issuer = ${typed.issuer}, pages = ${typed.pages}, summary = ${typed.summary},
      original = ${typed.original}, happened_on = ${typed.happenedOn},
      available_on = ${typed.availableOn}, is_public = ${typed.isPublic}, version = version + 1
    where city = ${here.city} and id = ${documentId}::uuid`)
}
