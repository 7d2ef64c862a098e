import { action, broken, insist, insistFresh } from '#platform'
import { bodySeenBy } from '../../bodies/tables.ts'
import { may } from '../../permissions.ts'
import { NewStatementForm, StatementForm } from '../forms.ts'
import { itIsNotIssued, itsBasisLetsItSay, theReportAnswersAnInquiry } from '../rules.ts'
import { keepStatement, statementSeenBy, statementsOfBody, writeStatement } from '../tables.ts'

/** A paper between the mayor and a body, as far as the body's basis lets it. */
export const draftStatement = action({
  verb: 'councils.draft-statement',
  may: may.writeStatements,
  form: NewStatementForm,

  async run(here, { bodyId, kind, answersTo, ...words }) {
    const body = await bodySeenBy(here, bodyId)
    insist(itsBasisLetsItSay(body, kind))
    const inquiry =
      answersTo === null
        ? null
        : ((await statementsOfBody(here, bodyId)).find(({ id }) => id === answersTo) ?? null)
    insist(theReportAnswersAnInquiry(kind, inquiry, inquiry?.isReported ?? false))
    const statementId = await keepStatement(here, {
      ...{ bodyId, kind, answersTo, isSample: body.isSample },
      ...words,
    })
    return {
      about: statementId,
      noted: { kind, title: words.title },
      params: { bodyId, statementId },
      say: `${kind}の下書きを作りました。`,
    }
  },
})

export const rewriteStatement = action({
  verb: 'councils.rewrite-statement',
  may: may.writeStatements,
  form: StatementForm,

  async run(here, { statementId, version, ...words }) {
    const statement = await statementSeenBy(here, statementId)
    insist(
      itIsNotIssued(statement),
      words.dueOn === null ||
        statement.kind === '諮問書' ||
        broken('答申の期限を入れるのは、諮問書だけです。', 'dueOn'),
    )
    const theirs = { title: statement.title, text: statement.text, reasons: statement.reasons }
    insistFresh(version, statement.version, theirs, {
      title: '件名',
      text: '本文',
      reasons: '理由',
    })
    await writeStatement(here, statementId, words)
    return { about: statementId, params: { statementId }, say: '保存しました。' }
  },
})
