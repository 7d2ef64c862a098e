import { routes as cards } from './cards/routes.ts'
import { routes as profiles } from './profiles/routes.ts'
import { routes as series } from './series/routes.ts'

export const routes = [...profiles, ...cards, ...series]
