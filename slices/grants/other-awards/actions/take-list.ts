import { action, broken, insist } from '#platform'
import { may } from '../../permissions.ts'
import { TakingForm } from '../forms.ts'
import { somethingCanBeTaken } from '../rules.ts'
import { awardList, markTaken } from '../tables.ts'

/** 取り込む: from now on cases are compared with it; rows with a mistake are left out. */
export const takeList = action({
  verb: 'grants.take-other-awards',
  may: may.inspectResults,
  form: TakingForm,

  async run(here, { listId }) {
    const list = await awardList(here, listId)
    insist(
      list.takenAt === null || broken('この一覧は、もう取り込んでいます。'),
      somethingCanBeTaken(list.rows - list.problems),
    )
    await markTaken(here, listId)
    const rows = list.rows - list.problems
    return {
      about: listId,
      noted: { rows, left: list.problems },
      say:
        list.problems === 0
          ? `${rows}行を取り込みました。`
          : `${rows}行を取り込みました。誤りのある${list.problems}行は入れていません。`,
    }
  },
})
