import { routes as cards } from './cards/routes.ts'
import { routes as editions } from './editions/routes.ts'
import { routes as effects } from './effects/routes.ts'
import { routes as maps } from './maps/routes.ts'
import { routes as peers } from './peers/routes.ts'
import { routes as profiles } from './profiles/routes.ts'
import { routes as relatedness } from './relatedness/routes.ts'
import { routes as series } from './series/routes.ts'

export const routes = [
  ...profiles,
  ...effects,
  ...peers,
  ...maps,
  ...relatedness,
  ...cards,
  ...series,
  ...editions,
]
