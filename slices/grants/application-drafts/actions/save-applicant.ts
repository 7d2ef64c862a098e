import { action, insist } from '#platform'
import { ownBusiness, proposeInWords } from '#slices/businesses'
import { may } from '../../permissions.ts'
import { adviceFor, thePreparerIsNamed } from '../../preparers/rules.ts'
import { ApplicantForm } from '../forms.ts'
import { writeApplicant } from '../tables.ts'
import { keepTyped } from './keep-answers.ts'

/** Who applies: what the register knows is confirmed; what is wrong there goes to the register as a proposal. */
export const saveApplicant = action({
  verb: 'grants.save-applicant',
  may: may.writeDrafts,
  form: ApplicantForm,

  async run(here, { applicationId, version, factsNote, confirmsFacts, representative, ...typed }) {
    const preparer = {
      kind: typed.preparedBy,
      name: typed.preparerName,
      number: typed.preparerNumber.normalize('NFKC'),
    }
    insist(thePreparerIsNamed(preparer))
    const { application, changed } = await keepTyped(here, applicationId, version, {
      ...typed,
      preparerNumber: preparer.number,
      confirmsFacts: confirmsFacts ? 'on' : '',
      ...(representative !== '' && { representative }),
    })
    await writeApplicant(here, application.id, {
      ...typed,
      preparerNumber: preparer.number,
      representative: representative || application.representative,
    })
    const proposes = factsNote !== '' && may.applyForGrants(here.person)
    if (proposes)
      await proposeInWords(
        here,
        await ownBusiness(here, application.businessId),
        `補助金の申請のとき：${factsNote}`,
      )
    return {
      about: application.id,
      noted: { changed, ...(proposes && { proposed: 'register' }) },
      say: [
        '保存しました。',
        proposes ? '登録の訂正を申し出ました。' : '',
        adviceFor(typed.preparedBy) ?? '',
      ].join(''),
    }
  },
})
