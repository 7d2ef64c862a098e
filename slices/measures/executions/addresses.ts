import { address } from '#platform'

export const executions = address('/measures/:measureId/executions')
