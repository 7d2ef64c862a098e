import { permissions, type Role, roles } from '#platform'

const everybodySignedIn = Object.keys(roles).filter(
  (role): role is Role => role !== 'citizen' && role !== 'system',
)

/** Official statistics are public: who has signed in may read them; the city's own people cite them. */
export const may = permissions('observatory', {
  seeFigures: everybodySignedIn,
  citeFigures: [
    'officer',
    'chief',
    'head',
    'director',
    'finance',
    'financeHead',
    'executive',
    'personnel',
    'systems',
    'data',
    'auditor',
  ],
})
