import { permissions } from '../permissions.ts'

export const may = permissions('operating', { watch: ['systems'], retry: ['systems'] })
