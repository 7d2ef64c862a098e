import { action, insist } from '#platform'
import { publishBead } from '#slices/evidence'
import { bodySeenBy } from '../../bodies/tables.ts'
import { letter as letterPage } from '../../letters/addresses.ts'
import { issueLetter } from '../../letters/tables.ts'
import { hallAndMembers } from '../../opinion-publications/tables.ts'
import { may } from '../../permissions.ts'
import { paperOf } from '../../statement-papers/tables.ts'
import { IssueForm } from '../forms.ts'
import { itIsNotIssued, itsBasisLetsItSay } from '../rules.ts'
import { statementSeenBy, writeStatement } from '../tables.ts'

/** The paper goes out under a number and is kept as it was printed. */
export const issueStatement = action({
  verb: 'councils.issue-statement',
  may: may.issueStatements,
  form: IssueForm,

  async run(here, { statementId, isPublic }) {
    const statement = await statementSeenBy(here, statementId)
    const body = await bodySeenBy(here, statement.bodyId)
    insist(itIsNotIssued(statement), itsBasisLetsItSay(body, statement.kind))
    const draw = await paperOf(here, statement)
    const { letterId, label } = await issueLetter(here, {
      kind: statement.kind,
      title: `${statement.kind}　${statement.title}`,
      bodyId: statement.bodyId,
      forMembers: true,
      draw,
    })
    await writeStatement(here, statementId, { letterId, label, issuedOn: here.today, isPublic })
    await publishBead(here, {
      slice: 'councils',
      ref: `statement:${statementId}`,
      kind: 'document',
      title: `${statement.kind}　${statement.title}`,
      happenedOn: here.today,
      availableOn: here.today,
      audiences: isPublic ? ['public'] : await hallAndMembers(here, statement.bodyId),
      address: letterPage({ letterId }),
      fact: `${statement.bodyName}　${label}`,
      text: statement.text,
      sectionId: statement.sectionId,
    })
    return {
      about: statementId,
      noted: { kind: statement.kind, label, isPublic },
      params: { statementId },
      say: `${statement.kind}（${label}）を出しました。`,
    }
  },
})
