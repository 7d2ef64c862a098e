import { action, broken, insist } from '#platform'
import { filterInWords, filterOf } from '../../listings/rules.ts'
import { may } from '../../permissions.ts'
import { WatchForm } from '../forms.ts'
import { keepWatch, queryOf } from '../tables.ts'

/** From now on, what is new, changed or closing under these conditions is told to this person. */
export const watchListings = action({
  verb: 'measures.watch-listings',
  may: may.seeListings,
  form: WatchForm,

  async run(here, { query }) {
    const name = filterInWords(filterOf(queryOf(query)))
    const isNew = (await keepWatch(here, name, query)) > 0
    insist(isNew || broken('この条件はもう見張っています。'))
    return {
      about: here.person.id ?? '',
      noted: { after: { name, query } },
      say: `「${name}」を見張ります。新しい制度、上限額や締切の変更、締切の30・14・7日前を知らせます。`,
    }
  },
})
