import { action, pidOf } from '#platform'
import { bead } from '../../beads/addresses.ts'
import { may } from '../../permissions.ts'
import { publishBead } from '../../publications/tables.ts'
import { DocumentForm } from '../forms.ts'
import { publicationOf } from '../rules.ts'
import { documentRef, keepDocument } from '../tables.ts'

export const registerDocument = action({
  verb: 'evidence.register-document',
  may: may.registerDocuments,
  form: DocumentForm,

  async run(here, typed) {
    const documentId = await keepDocument(here, typed)
    const beadPid = pidOf(here.city, documentId)
    const { version } = await publishBead(here, {
      ...publicationOf(typed, here.person.section?.id ?? null),
      ...documentRef(documentId),
      pid: documentId,
      address: bead({ beadPid }),
    })
    return {
      about: beadPid,
      noted: { after: { title: typed.title, kind: typed.kind, version } },
      params: { beadPid },
      say: '根拠として登録しました。',
    }
  },
})
