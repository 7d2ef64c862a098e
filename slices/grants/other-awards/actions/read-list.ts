import { decodeTable, parseCsv, UnreadableTable } from '#packages/japan'
import { action, Invalid, insist, keepFile } from '#platform'
import { may } from '../../permissions.ts'
import { ListForm } from '../forms.ts'
import { awardsFrom, theListNamesRecipients } from '../rules.ts'
import { keepList } from '../tables.ts'

/** ほかの機関の一覧を読む: shown row by row with what is wrong; nothing is compared yet. */
export const readList = action({
  verb: 'grants.read-other-awards',
  may: may.inspectResults,
  form: ListForm,

  async run(here, { source, name, file }) {
    const table = tableOf(new Uint8Array(await file.arrayBuffer()))
    insist(theListNamesRecipients(table))
    const awards = awardsFrom(table)
    const { fileId, sha256 } = await keepFile(here, file, ['csv'], 'file')
    const listId = await keepList(here, { source, name, fileId, awards })
    const problems = awards.filter((one) => one.problem !== '').length
    return {
      about: listId,
      params: { listId },
      noted: { source, name, sha256, rows: awards.length, problems },
      say: `${awards.length}行を読みました。取り込む前に、中身を確かめてください。`,
    }
  },
})

function tableOf(bytes: Uint8Array): readonly (readonly string[])[] {
  try {
    return parseCsv(decodeTable(bytes).text)
  } catch (error) {
    if (error instanceof UnreadableTable)
      throw new Invalid([{ field: 'file', sentence: error.message }])
    throw error
  }
}
