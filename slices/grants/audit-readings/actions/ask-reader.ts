import { action, insist, notify } from '#platform'
import { anotherMemberReads, itIsOpen } from '../../audit-cases/rules.ts'
import { auditCaseSeenBy, freeReaders, readingsOf } from '../../audit-cases/tables.ts'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import { AskingForm } from '../forms.ts'
import { anotherIsWanted } from '../rules.ts'
import { askedReaders, keepAsked } from '../tables.ts'

/** 読み直しを頼む: of a member who gave this application no score and whom no conflict closes to it. */
export const askReader = action({
  verb: 'grants.ask-audit-reader',
  may: may.recordAudits,
  form: AskingForm,

  async run(here, { reviewerId, ...of }) {
    const one = await auditCaseSeenBy(here, of)
    const free = await freeReaders(here, one.applicationId)
    insist(
      itIsOpen(one.closedAt),
      anotherMemberReads(free.some((reader) => reader.reviewerId === reviewerId)),
      anotherIsWanted(await askedReaders(here, one), await readingsOf(here, one), reviewerId),
    )
    const accountId = await keepAsked(here, one, reviewerId)
    await notify(
      here,
      { accountIds: [accountId] },
      '抽出監査の読み直しをお願いします。採点の結果は見ずに、申請書だけで点を付けてください。',
      at.reading(of),
    )
    return { about: one.applicationId, noted: { reviewerId }, say: '読み直しを頼みました。' }
  },
})
