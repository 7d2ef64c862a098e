import { address } from '#platform'

/** 体制: who does what in each step. */
export const measureRoles = address('/measures/:measureId/roles')
/** The steps in which the person, or the person's section, has a letter. */
export const ownSteps = address('/own-steps')
