import { action, insist } from '#platform'
import { savedNotes } from '../../draft-comparisons/rules.ts'
import { insistDraftIsFresh, keepNotes, requestSeenBy } from '../../drafts/tables.ts'
import { may } from '../../permissions.ts'
import { roundSeenBy } from '../../rounds/tables.ts'
import { measureWrittenBy } from '../../tables.ts'
import { NotesForm } from '../forms.ts'
import { aSubmittedRequestIsNotEdited } from '../rules.ts'

/** 後年度負担 and the answer to last year's opinions, as the sheet prints them. */
export const noteRequest = action({
  verb: 'measures.note-request',
  may: may.writeMeasures,
  form: NotesForm,

  async run(here, { measureId, roundId, version, laterYen, response }) {
    await measureWrittenBy(here, measureId)
    const request = await requestSeenBy(here, measureId, roundId)
    insist(aSubmittedRequestIsNotEdited(request))
    const { fiscalYear } = await roundSeenBy(here, roundId)
    await insistDraftIsFresh(here, request, version, () =>
      savedNotes(fiscalYear, request.laterYen, request.response),
    )
    await keepNotes(here, request.id, { laterYen, response })
    return {
      about: measureId,
      noted: { before: request.response, after: { laterYen, response } },
      say: '後年度負担と前年の意見への対応を保存しました。',
    }
  },
})
