import type { Here } from '#platform'
import { keepKeys, sidesNear } from '../../likenesses/tables.ts'
import { type Alike, type Compared, likeness, sideOf } from '../rules.ts'
import { decidePair, keepPairs } from '../tables.ts'

type Typed = Omit<Compared, 'id'>

/** Who in the register is so much like a record that one must ask, the most alike first. */
export async function findAlike(here: Here, typed: Typed, except: string | null): Promise<Alike[]> {
  const own = sideOf(typed)
  const near = await sidesNear(here, own, except)
  return near
    .map((side) => ({ ...side, ...likeness(own, side) }))
    .filter(({ strength }) => strength !== null)
    .sort((a, b) => b.score - a.score)
}

/** A record that was kept is compared from now on; what its writer has told apart stays so. */
export async function keepAlike(
  here: Here,
  record: Compared,
  alike: readonly Alike[],
  isAnother: boolean,
): Promise<void> {
  await keepKeys(here, [record])
  const found = alike.map(({ businessId, score, strength, matches }) => ({
    oneId: record.id,
    otherId: businessId,
    score,
    strength: strength ?? '',
    matches,
  }))
  if (found.length > 0) await keepPairs(here, found)
  if (!isAnother) return
  for (const pair of found)
    await decidePair(here, pair, '別の事業者', '登録するときに、別の事業者と確かめた。')
}
