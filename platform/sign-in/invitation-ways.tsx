import type { Edge } from '../edge/index.ts'
import type { Door } from './door.tsx'

export function invitationForms(_app: Edge, _door: Door): void {}
