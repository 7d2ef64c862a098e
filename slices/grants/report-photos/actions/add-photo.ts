import { action, insist, keepFile } from '#platform'
import { caseFiledBy } from '../../cases/tables.ts'
import { theExpensesAreOpen } from '../../expenses/rules.ts'
import { may } from '../../permissions.ts'
import { PhotoForm } from '../forms.ts'
import { takenOn } from '../rules.ts'
import { keepPhoto } from '../tables.ts'

/** 写真 for the report; the day that the camera wrote is kept beside it. */
export const addPhoto = action({
  verb: 'grants.add-photo',
  may: may.fileForCases,
  form: PhotoForm,

  async run(here, { applicationId, caption, file }) {
    const found = await caseFiledBy(here, applicationId)
    insist(theExpensesAreOpen(found.state))
    const { fileId, sha256 } = await keepFile(here, file, ['jpeg', 'png'], 'file')
    const day = takenOn(new Uint8Array(await file.arrayBuffer()))
    await keepPhoto(here, { applicationId, caption, fileId, sha256, takenOn: day })
    return {
      about: applicationId,
      params: { applicationId },
      noted: { caption, sha256, takenOn: day },
      say: `写真「${caption}」を加えました。`,
    }
  },
})
