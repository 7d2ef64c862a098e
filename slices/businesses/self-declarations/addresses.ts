import { address } from '#platform'

export const ownDeclaration = address('/own-records/:businessId/self-declaration')
