import { action, type Here, insist, keepFile } from '#platform'
import {
  changesBetween,
  keptWith,
  theListCouldBeRead,
  theListIsNew,
  toldFields,
} from '../../listings/rules.ts'
import { countMissed, keepListings, type Listing, listingsBySource } from '../../listings/tables.ts'
import { may } from '../../permissions.ts'
import { tellWatchers } from '../../watches/tables.ts'
import { FileForm } from '../forms.ts'
import { type Listed, readListedFile } from '../rules.ts'
import { keepChanges, keepImport, lastImportOf } from '../tables.ts'

/** A list of subsidies as Jグランツ gives it is taken in whole, or not at all; nothing is ever deleted. */
export const takeInListings = action({
  verb: 'measures.take-in-listings',
  may: may.takeInListings,
  form: FileForm,

  async run(here, { file, isWhole }) {
    const { sha256 } = await keepFile(here, file, ['json'])
    insist(theListIsNew(await lastImportOf(here, sha256)))
    const { listed, problems } = readListedFile(await file.text())
    insist(theListCouldBeRead(problems))
    const kept = await listingsBySource(
      here,
      listed.map(({ sourceId }) => sourceId),
    )
    const { added, changes, same } = comparedWith(kept, listed)
    const changed = new Set(changes.map(({ listingId }) => listingId))
    const number = await keepImport(here, {
      fileName: file.name,
      sha256,
      isWhole: isWhole === 'on',
      added: added.length,
      changed: changed.size,
      same,
    })
    await keepListings(
      here,
      number,
      listed.map((one) => over(kept.get(one.sourceId), one)),
    )
    await keepChanges(here, number, changes)
    if (isWhole === 'on') await countMissed(here, number)
    const told = changes.filter(({ field }) => toldFields.includes(field))
    await tellOfImport(here, number, new Set(told.map(({ listingId }) => listingId)))
    return {
      about: String(number),
      noted: {
        after: { file: file.name, sha256, added: added.length, changed: changed.size, same },
      },
      say: `${listed.length}件を読みました。新規${added.length}件、変更${changed.size}件、同じ${same}件です。`,
    }
  },
})

const over = (kept: Listing | undefined, listed: Listed): Listed =>
  kept ? keptWith(kept, listed) : listed

function comparedWith(kept: ReadonlyMap<string, Listing>, listed: readonly Listed[]) {
  const added = listed.filter(({ sourceId }) => !kept.has(sourceId))
  const changes = listed.flatMap((one) => {
    const before = kept.get(one.sourceId)
    return before
      ? changesBetween(before, one).map((change) => ({ ...change, listingId: before.id }))
      : []
  })
  const changed = new Set(changes.map(({ listingId }) => listingId)).size
  return { added, changes, same: listed.length - added.length - changed }
}

/** Each who watches is told once of what is new and of what changed in deadline or limit. */
async function tellOfImport(
  here: Here,
  number: number,
  changed: ReadonlySet<string>,
): Promise<void> {
  await tellWatchers(here, (found) => {
    const isNew = found.filter(({ firstNumber }) => firstNumber === number).length
    const isChanged = found.filter(({ id }) => changed.has(id)).length
    const parts = [
      isNew > 0 && `新しい制度が${isNew}件`,
      isChanged > 0 && `上限額か締切が変わった制度が${isChanged}件`,
    ].filter(Boolean)
    return parts.length === 0 ? null : `${parts.join('、')}あります。`
  })
}
