import { action, insist } from '#platform'
import { may } from '../../permissions.ts'
import { theRoundIsOpen } from '../../rounds/rules.ts'
import { roundSeenBy } from '../../rounds/tables.ts'
import { SettlingForm } from '../forms.ts'
import { theRoundCanBeSettled, theRoundIsNotSettled } from '../rules.ts'
import { lastRelease, markSettled, unansweredIn, unreleasedIn } from '../tables.ts'

/** 確定: the amounts are final and go to the assembly. */
export const settleRound = action({
  verb: 'measures.settle-round',
  may: may.releaseStages,
  form: SettlingForm,
  danger: true,

  async run(here, { roundId }) {
    const round = await roundSeenBy(here, roundId)
    const standing = {
      unanswered: await unansweredIn(here, roundId),
      unreleased: await unreleasedIn(here, roundId),
      lastOn: (await lastRelease(here, roundId))?.lastOn ?? null,
    }
    insist(
      theRoundIsOpen(round),
      theRoundIsNotSettled(round),
      theRoundCanBeSettled(standing, here.today),
    )
    await markSettled(here, roundId)
    return { about: roundId, noted: {}, say: '予算案を確定しました。査定と復活要求は終わりです。' }
  },
})
