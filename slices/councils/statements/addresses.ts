import { address } from '#platform'

export const statements = address('/councils/bodies/:bodyId/statements')
export const statement = address('/councils/statements/:statementId')
export const text = address('/councils/statements/:statementId/text')
export const minority = address('/councils/statements/:statementId/minority-opinions')
export const issue = address('/councils/statements/:statementId/issue')
export const paper = address('/councils/statements/:statementId/paper')
export const pdf = address('/councils/statements/:statementId/paper/pdf')
export const document = address('/councils/statements/:statementId/paper/docx')
