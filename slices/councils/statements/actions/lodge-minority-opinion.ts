import { action, insist } from '#platform'
import { may } from '../../permissions.ts'
import { MinorityForm } from '../forms.ts'
import { itIsNotIssued } from '../rules.ts'
import { keepMinority, statementSeenBy } from '../tables.ts'

/** 少数意見: once lodged it is printed with the paper, and nobody takes it out. */
export const lodgeMinorityOpinion = action({
  verb: 'councils.lodge-minority-opinion',
  may: may.writeStatements,
  form: MinorityForm,

  async run(here, { statementId, name, text }) {
    const statement = await statementSeenBy(here, statementId)
    insist(itIsNotIssued(statement))
    await keepMinority(here, statementId, { name, text })
    return {
      about: statementId,
      noted: { name },
      params: { statementId },
      say: '少数意見を載せました。文書に必ず印刷されます。',
    }
  },
})
