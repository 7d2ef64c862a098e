import { address } from '#platform'

export const answering = address('/plans/:planId/versions/:versionId/answers')
export const newAnswer = address('/plans/:planId/versions/:versionId/answers/new')
export const answer = address('/plans/:planId/answers/:answerId')
export const paper = address('/plans/:planId/versions/:versionId/answers/paper')
export const pdf = address('/plans/:planId/versions/:versionId/answers/pdf')
export const docx = address('/plans/:planId/versions/:versionId/answers/docx')
