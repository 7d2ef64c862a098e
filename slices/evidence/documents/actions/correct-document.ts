import { z } from 'zod'
import { action, Missing, Refused } from '#platform'
import { beadSeenBy } from '../../beads/tables.ts'
import { may } from '../../permissions.ts'
import { publishBead } from '../../publications/tables.ts'
import { DocumentForm } from '../forms.ts'
import { publicationOf } from '../rules.ts'
import { documentOf, rewriteDocument } from '../tables.ts'

export const correctDocument = action({
  verb: 'evidence.correct-document',
  may: may.registerDocuments,
  form: DocumentForm.extend({ beadPid: z.string() }),

  async run(here, { beadPid, ...typed }) {
    const bead = await beadSeenBy(here, beadPid)
    const before = await documentOf(here, bead)
    if (!before) throw new Missing()
    if (bead.sectionId !== null && bead.sectionId !== here.person.section?.id) throw new Refused()
    await rewriteDocument(here, before.id, typed)
    const { version } = await publishBead(here, {
      ...publicationOf(typed, bead.sectionId),
      slice: bead.slice,
      ref: bead.ref,
      address: bead.address,
    })
    const { title, summary, happenedOn, availableOn } = typed
    return {
      about: bead.pid,
      noted: {
        before: {
          title: before.title,
          summary: before.summary,
          happenedOn: before.happenedOn,
          availableOn: before.availableOn,
        },
        after: { title, summary, happenedOn, availableOn, version },
      },
      say:
        version === bead.version
          ? '変わったところはありません。'
          : `版${version}として直しました。`,
    }
  },
})
