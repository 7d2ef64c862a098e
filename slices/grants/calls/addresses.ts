import { address, publicPart } from '#platform'

export const calls = address('/grants/calls')
export const newCall = address('/grants/schemes/:schemeId/calls/new')
export const schemeCalls = address('/grants/schemes/:schemeId/calls')
export const call = address('/grants/calls/:callId')
export const callEdit = address('/grants/calls/:callId/edit')
export const callCriteria = address('/grants/calls/:callId/criteria')
export const seal = address('/grants/calls/:callId/seal')
export const opening = address('/grants/calls/:callId/opening')
export const criteriaChange = address('/grants/calls/:callId/criteria-change')
export const voiding = address('/grants/calls/:callId/void')
/** For everybody: what the city calls for, and one 募集要領 with its hash. */
export const part = publicPart('grants', '/grants/public', {
  ja: '補助金の公募',
  en: 'Calls for grant applications',
})
export const publicCalls = part.town
export const guide = address('/grants/public/calls/:callPid')
