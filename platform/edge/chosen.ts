import type { Flat } from './typed-form.ts'

/**
 * After a stale save the page asks, field by field, whose words stand: `_take.<field>` is `theirs` where
 * the saved ones do, which come along as `_theirs.<field>`. The rest stays as typed.
 */
export function asChosen(flat: Flat): Flat {
  const chosen = { ...flat }
  for (const [name, whose] of Object.entries(flat)) {
    if (!name.startsWith('_take.')) continue
    const field = name.slice('_take.'.length)
    const theirs = flat[`_theirs.${field}`]
    if (whose === 'theirs' && theirs !== undefined && !field.startsWith('_')) chosen[field] = theirs
    delete chosen[name]
    delete chosen[`_theirs.${field}`]
  }
  return chosen
}
