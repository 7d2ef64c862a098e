import { action, bytesOfFile, type Here, insist, insistFresh } from '#platform'
import { readLines } from '../../heritage-lines/rules.ts'
import { may } from '../../permissions.ts'
import { TakeForm } from '../forms.ts'
import {
  badLinesMayStayOut,
  countsOf,
  fateOf,
  somethingIsToBeTaken,
  theFileWaits,
} from '../rules.ts'
import { type HeritageFile, heritageFileSeenBy, knownSights, markTaken, takeIn } from '../tables.ts'
import { rowsOf } from './bring-file.ts'

/** The list is taken in, all good lines in one transaction. */
export const takeInFile = action({
  verb: 'clusters.take-in-heritage-file',
  may: may.writeClusters,
  form: TakeForm,

  async run(here, { fileId, version, withoutErrors }) {
    const file = await heritageFileSeenBy(here, fileId)
    insistFresh(version, file.version, {}, {}, { facts: { 状態: file.state } })
    const { fates } = await fatesOf(here, file)
    const counts = countsOf(fates)
    insist(
      theFileWaits(file.state),
      badLinesMayStayOut(counts, withoutErrors === 'on'),
      somethingIsToBeTaken(counts),
    )
    const taken = fates.flatMap((fate) =>
      fate.what === 'new' || fate.what === 'changed' ? [fate] : [],
    )
    await takeIn(here, file.id, taken, `文化財一覧「${file.name}」`)
    await markTaken(here, file.id, counts)
    return {
      about: file.id,
      params: { fileId: file.id },
      noted: { after: counts, sha256: file.sha256 },
      say: `新しく${counts.new}件、変更${counts.changed}件を取り込みました。30日以内なら取り消せます。`,
    }
  },
})

/** Each line of the file with what taking it in would do today. */
export async function fatesOf(here: Here, file: HeritageFile) {
  const { rows } = rowsOf(await bytesOfFile(here, file.fileId))
  const read = readLines(rows)
  const known = await knownSights(here)
  const numbered = known.filter(({ heritageNumber }) => heritageNumber !== null)
  const byNumber = new Map(numbered.map((one) => [one.heritageNumber, one]))
  const byName = Map.groupBy(known, ({ name }) => name)
  const fates = read.lines.map((line) =>
    fateOf(line, {
      byNumber: byNumber.get(line.heritage.NO ?? null) ?? null,
      byName: byName.get(line.heritage.名称 ?? '') ?? [],
    }),
  )
  return { ...read, fates }
}
