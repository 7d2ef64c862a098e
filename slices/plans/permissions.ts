import { permissions, type Role, roles } from '#platform'

const everybody = Object.keys(roles).filter(
  (role): role is Role => role in roles && role !== 'system',
)

/** Which roles may try what. The section writes its plans; the hall and the council members read them. */
export const may = permissions('plans', {
  seePlans: [
    'officer',
    'chief',
    'head',
    'director',
    'finance',
    'financeHead',
    'executive',
    'auditor',
    'member',
  ],
  writePlans: ['officer', 'chief', 'head'],
  seeMatrix: [
    'officer',
    'chief',
    'head',
    'director',
    'finance',
    'financeHead',
    'executive',
    'auditor',
  ],
  conceivePlans: ['chief', 'head'],
  advancePlans: ['head'],
  adoptPlans: ['executive'],
  seeContradictions: [
    'officer',
    'chief',
    'head',
    'director',
    'finance',
    'financeHead',
    'executive',
    'auditor',
  ],
  answerComments: ['officer', 'chief', 'head'],
  readDrafts: everybody,
})
