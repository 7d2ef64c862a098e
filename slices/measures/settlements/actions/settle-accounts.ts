import { dayInJapan } from '#packages/japan'
import { action, broken, insist, insistFresh } from '#platform'
import { drawnYear } from '../../drawn-papers/tables.ts'
import { keepPaper } from '../../kept-papers/tables.ts'
import { may } from '../../permissions.ts'
import { SettlingForm } from '../forms.ts'
import { settlementState, theDayIsBetween, theStateIs } from '../rules.ts'
import { markSettled, settlementOf, unspokenIn } from '../tables.ts'

/** 決算の調製: drawn up and handed over, with the day of the audit. */
export const settleAccounts = action({
  verb: 'measures.settle-accounts',
  may: may.settleAccounts,
  form: SettlingForm,

  async run(here, { year, version, on, auditedOn }) {
    const one = await settlementOf(here, year)
    insist(theStateIs(one, '閉鎖'))
    insistFresh(version, one?.version ?? 0, {}, {}, { facts: { 状態: settlementState(one) } })
    const unspoken = await unspokenIn(here, year)
    insist(
      unspoken === 0 ||
        broken(
          `支出済額が入っていない事業が${unspoken}件あります。先に執行の記録を入れてください。`,
        ),
      theDayIsBetween(on, one ? dayInJapan(one.closedAt) : on, here.today),
    )
    await markSettled(here, year, on, auditedOn)
    await keepPaper(here, await drawnYear(here, 'achievements', year))
    return {
      about: `settlement ${year}`,
      noted: { after: { year, on, auditedOn } },
      say: '決算を記録しました。主要施策の成果を添えて議会に付します。',
    }
  },
})
