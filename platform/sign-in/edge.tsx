import type { Edge } from '../edge/index.ts'
import type { House } from '../house.ts'
import { doorOf } from './door.tsx'
import { invitationForms } from './invitation-ways.tsx'
import { proofForm } from './proof-ways.tsx'
import { providerForms } from './provider-ways.tsx'
import { signInForms } from './sign-in-ways.tsx'
import { secondStep } from './step-ways.tsx'

/**
 * The ways that are taken before there is a person, and so are no route rows: sign-in, its second step,
 * the way to a provider and back, sign-out, the proof before a dangerous act, and the first password with a letter.
 * @example serveHouse(house, signInWays(house))
 */
export function signInWays(house: House): (app: Edge) => void {
  return (app) => {
    const door = doorOf(house)
    signInForms(app, door)
    secondStep(app, door)
    proofForm(app, door)
    invitationForms(app, door)
    providerForms(app, door)
  }
}
